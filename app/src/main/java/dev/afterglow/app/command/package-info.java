/**
 * The subcommands, one class each. A command reads its options, calls what does the work, and prints: data on standard
 * output, words on standard error.
 */
@NullMarked
package dev.afterglow.app.command;

import org.jspecify.annotations.NullMarked;
