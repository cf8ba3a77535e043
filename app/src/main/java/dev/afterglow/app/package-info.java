/** The {@code afterglow} command: its main class, and how it answers what goes wrong. */
@NullMarked
package dev.afterglow.app;

import org.jspecify.annotations.NullMarked;
