/** The whole pipeline under load: a real Kafka broker, a Flink cluster in this process, publishers and readers. */
@NullMarked
package dev.afterglow.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
