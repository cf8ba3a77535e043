package dev.afterglow.functions.memory;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.Micros;

/** A validated question to memory, with the place it came from. */
public record Probe(RecordPlace place, MemoryProbe question) {
    public String askedSensor() {
        return question.getSensorId();
    }

    long askedTickUs() {
        return Micros.of(question.getTick());
    }
}
