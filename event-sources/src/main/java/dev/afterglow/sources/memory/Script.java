package dev.afterglow.sources.memory;

import java.util.ArrayList;
import java.util.List;

/** Writes a session line by line on a running clock, whose steps are ticks of the neurons' readout. */
final class Script {
    /** First pulse after a tick. */
    private static final int LEAD_US = 1000;

    private final ItemLayout layout;
    private final Timing timing;
    private final List<PulseTrain> trains = new ArrayList<>();
    private final List<ProbeMoment> probes = new ArrayList<>();
    private long nowUs;
    private long showings;

    Script(ItemLayout layout, Timing timing) {
        this.layout = layout;
        this.timing = timing;
    }

    Script show(int item) {
        showings++;
        return pulse(item, 0, layout.devices(), Protocol.SHOWING_PULSES);
    }

    /** Shows an item of which the first devices are those of another. */
    Script showOverlapping(int item, int other, int shared) {
        showings++;
        return pulse(other, 0, shared, Protocol.SHOWING_PULSES)
                .pulse(item, shared, layout.devices() - shared, Protocol.SHOWING_PULSES);
    }

    /** Pulses some devices of an item, from one on, around the item's end. */
    Script pulse(int item, int fromDevice, int devices, int pulses) {
        if (devices > 0) {
            trains.add(new PulseTrain(nowUs + LEAD_US, item, fromDevice, devices, pulses));
        }
        return this;
    }

    /** Asks for items at once, and waits for the tick that reads them. */
    Script probe(int trial, int... items) {
        for (int item : items) {
            pulse(item, 0, layout.devices(), 1);
        }
        nowUs += timing.tickUs();
        probes.add(new ProbeMoment(trial, nowUs, items));
        return this;
    }

    Script waitFor(double seconds) {
        nowUs += timing.ticksUs(seconds);
        return this;
    }

    /** Waits until {@code seconds} after {@code startUs}; nothing if that has passed. */
    Script waitUntil(long startUs, double seconds) {
        nowUs = Math.max(nowUs, startUs + timing.ticksUs(seconds));
        return this;
    }

    /** Waits until all has cooled. */
    Script rest() {
        return waitFor(timing.restSeconds());
    }

    long nowUs() {
        return nowUs;
    }

    Session end() {
        rest();
        return new Session(layout, trains, probes, nowUs, showings);
    }
}
