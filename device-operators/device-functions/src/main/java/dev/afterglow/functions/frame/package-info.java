/** All tiles of a sensor at one tick, and what is made of that: energy reports and thermal snapshots. */
@NullMarked
package dev.afterglow.functions.frame;

import org.jspecify.annotations.NullMarked;
