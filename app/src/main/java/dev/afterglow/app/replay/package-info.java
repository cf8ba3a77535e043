/** The replay as people and pages steer it: its HTTP routes, its keyboard and its figures. */
@NullMarked
package dev.afterglow.app.replay;

import org.jspecify.annotations.NullMarked;
