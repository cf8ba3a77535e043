/**
 * Steering learnt online from what the neurons hold, the path it makes a car drive, and what the car did. The learning itself
 * knows nothing of Flink.
 */
@NullMarked
package dev.afterglow.functions.prediction;

import org.jspecify.annotations.NullMarked;
