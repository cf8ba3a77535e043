package dev.afterglow.sources.memory;

import java.util.List;

/** What one participant is shown and asked, in time order from zero. */
public final class Session {
    private final ItemLayout layout;
    private final List<PulseTrain> trains;
    private final List<ProbeMoment> probes;
    private final long endUs;
    private final long showings;

    Session(ItemLayout layout, List<PulseTrain> trains, List<ProbeMoment> probes, long endUs, long showings) {
        this.layout = layout;
        this.trains = List.copyOf(trains);
        this.probes = List.copyOf(probes);
        this.endUs = endUs;
        this.showings = showings;
    }

    public ItemLayout layout() {
        return layout;
    }

    public List<ProbeMoment> probes() {
        return probes;
    }

    /** When all is over and all has cooled, on the grid of ticks. */
    public long endUs() {
        return endUs;
    }

    /** How often an item was shown, distractors included. */
    public long showings() {
        return showings;
    }

    List<PulseTrain> trains() {
        return trains;
    }
}
