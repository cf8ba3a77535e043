@NullMarked
package dev.afterglow.sources.memory;

import org.jspecify.annotations.NullMarked;
