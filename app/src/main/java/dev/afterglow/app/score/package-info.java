/** How good a run was: predictions held against what the vehicle then did, and how long they took. */
@NullMarked
package dev.afterglow.app.score;

import org.jspecify.annotations.NullMarked;
