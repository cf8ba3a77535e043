/** The command as a person calls it: words, data and exit codes. */
@NullMarked
package dev.afterglow.app;

import org.jspecify.annotations.NullMarked;
