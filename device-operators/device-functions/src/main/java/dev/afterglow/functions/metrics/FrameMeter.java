package dev.afterglow.functions.metrics;

import dev.afterglow.functions.frame.SensorFrame;
import java.util.Arrays;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/** What the neurons did and how warm they are, from frames: one update a tick, none an event. */
public final class FrameMeter implements Meter<SensorFrame> {
    /** Shares of the cells, and how a label names them: a reporter lets no dot pass. */
    private static final double[] SHARES = {0.5, 0.9, 0.99, 1};

    private static final String[] NAMES = {"p50", "p90", "p99", "max"};

    private transient @Nullable Registered registered;

    @Override
    public void register(MetricGroup group) {
        registered = new Registered(group);
    }

    @Override
    public void see(SensorFrame frame) {
        if (registered != null) {
            registered.see(frame);
        }
    }

    private static final class Registered {
        private final Counter packets;
        private final Counter events;
        private final Counter pulses;
        private final Counter switches;
        private final Counter ticks;
        private final Sum writeJoules;
        private final Sum readJoules;
        private final Sum resetJoules;
        private final Level tilesRead;
        private final Level[] excessKelvin = new Level[SHARES.length];

        private Registered(MetricGroup group) {
            packets = group.counter("packets");
            events = group.counter("events");
            pulses = group.counter("pulses");
            switches = group.counter("switches");
            ticks = group.counter("ticks");
            writeJoules = Sum.in(group.addGroup("category", "write"), "joules");
            readJoules = Sum.in(group.addGroup("category", "read"), "joules");
            resetJoules = Sum.in(group.addGroup("category", "reset"), "joules");
            tilesRead = new Level(group, "tiles_read");
            for (int i = 0; i < SHARES.length; i++) {
                excessKelvin[i] = new Level(group.addGroup("quantile", NAMES[i]), "excess_kelvin");
            }
        }

        private void see(SensorFrame frame) {
            packets.inc(frame.packets());
            events.inc(frame.events());
            pulses.inc(frame.pulses());
            switches.inc(frame.switches());
            ticks.inc();
            writeJoules.add(frame.writeJoules());
            readJoules.add(frame.readJoules());
            resetJoules.add(frame.resetJoules());
            tilesRead.set((double) frame.tilesRead());
            float[] sorted = frame.excessKelvinOfCell().clone();
            Arrays.sort(sorted);
            for (int i = 0; i < SHARES.length; i++) {
                int rank = Math.max(1, (int) Math.ceil(SHARES[i] * sorted.length));
                excessKelvin[i].set(sorted[rank - 1]);
            }
        }
    }
}
