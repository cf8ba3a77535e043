@NullMarked
package dev.afterglow.sources.gesture;

import org.jspecify.annotations.NullMarked;
