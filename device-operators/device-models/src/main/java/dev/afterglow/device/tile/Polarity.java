package dev.afterglow.device.tile;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the two neurons of a pixel see of its ON and OFF events. */
public enum Polarity {
    /** The ON neuron sees ON events, the OFF neuron OFF events. */
    TWO_POPULATIONS("two-populations"),

    /**
     * Each neuron sees its own events as positive and the other's as negative. In a frame they are subtracted from the count,
     * which does not fall below zero; an event by itself is a negative pulse, which warms and turns back what had switched.
     */
    SIGNED("signed");

    private final String text;

    Polarity(String text) {
        this.text = text;
    }

    public static Polarity named(String text) {
        return Arrays.stream(values())
                .filter(polarity -> polarity.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown polarity %s: must be one of %s"
                        .formatted(
                                text,
                                Arrays.stream(values()).map(Polarity::toString).collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return text;
    }
}
