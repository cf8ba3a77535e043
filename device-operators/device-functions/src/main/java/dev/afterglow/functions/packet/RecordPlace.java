package dev.afterglow.functions.packet;

/** Where a record came from, so that a bad one can be found again. */
public record RecordPlace(String topic, int partition, long offset) {}
