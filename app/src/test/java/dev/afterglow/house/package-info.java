/** The rules of the house, checked on the class files of every room: the only module that sees them all is this one. */
@NullMarked
package dev.afterglow.house;

import org.jspecify.annotations.NullMarked;
