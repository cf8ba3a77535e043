@NullMarked
package dev.afterglow.sources.live.feed;

import org.jspecify.annotations.NullMarked;
