/**
 * Working-memory experiments: the neurons of the drive job as a subject, what they answer in n-back, free recall and interference,
 * fits of two parameters, and published human curves beside them.
 */
@NullMarked
package dev.afterglow.app.memory;

import org.jspecify.annotations.NullMarked;
