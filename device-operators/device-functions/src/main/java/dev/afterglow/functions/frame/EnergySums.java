package dev.afterglow.functions.frame;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds frames up as they come, so that a window keeps a dozen numbers and not a second of frames. */
public final class EnergySums implements AggregateFunction<SensorFrame, EnergySums.Sums, EnergySums.Sums> {
    /** Of the frames of a window. A Flink POJO. */
    public static final class Sums {
        public long packets;
        public long events;
        public long pulses;
        public long switches;
        public long ticks;
        public long tileTicks;
        public long neuronSteps;
        public double writeJoules;
        public double readJoules;
        public double resetJoules;
    }

    @Override
    public Sums createAccumulator() {
        return new Sums();
    }

    @Override
    public Sums add(SensorFrame frame, Sums sums) {
        sums.packets += frame.packets();
        sums.events += frame.events();
        sums.pulses += frame.pulses();
        sums.switches += frame.switches();
        sums.ticks++;
        sums.tileTicks += frame.tilesRead();
        sums.neuronSteps += frame.neuronsRead();
        sums.writeJoules += frame.writeJoules();
        sums.readJoules += frame.readJoules();
        sums.resetJoules += frame.resetJoules();
        return sums;
    }

    @Override
    public Sums getResult(Sums sums) {
        return sums;
    }

    /** Windows that tumble are never merged. */
    @Override
    public Sums merge(Sums one, Sums other) {
        throw new UnsupportedOperationException("windows of energy do not overlap");
    }
}
