@NullMarked
package dev.afterglow.sources.clips;

import org.jspecify.annotations.NullMarked;
