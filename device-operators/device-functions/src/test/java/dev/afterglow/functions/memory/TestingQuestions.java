package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;
import dev.afterglow.schemas.Micros;
import java.util.List;

/** Questions to one sensor at one tick, and readouts of it. */
final class TestingQuestions {
    static final String SENSOR = "subject/items";
    static final long TICK_US = 50_000;

    private TestingQuestions() {}

    static MemoryProbe.Builder question(List<Integer> tiles) {
        return MemoryProbe.newBuilder()
                .setSensorId(SENSOR)
                .setTrial(0)
                .setTick(Micros.toInstant(TICK_US))
                .setTiles(tiles)
                .setDevices(9)
                .setShowingPulses(6)
                .setRule(MemoryRule.STRONGEST);
    }

    /** Nine switches, a trace, and as much write energy. */
    static TileReadout readout(int tile, double trace) {
        return new TileReadout(
                SENSOR,
                46,
                23,
                23,
                tile,
                TICK_US,
                new int[] {9},
                new float[] {(float) trace},
                1,
                1,
                1,
                9,
                1000,
                trace,
                0,
                0,
                false,
                0);
    }
}
