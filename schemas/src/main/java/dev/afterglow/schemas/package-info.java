/**
 * The contract of every topic. The record classes are generated from {@code src/main/avro}; beside them stand the codec
 * of the packed event payload and the strict reading and writing of single records. No Kafka, no Flink.
 */
@NullMarked
package dev.afterglow.schemas;

import org.jspecify.annotations.NullMarked;
