@NullMarked
package dev.afterglow.sources.drive;

import org.jspecify.annotations.NullMarked;
