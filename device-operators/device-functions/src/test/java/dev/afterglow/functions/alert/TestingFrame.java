package dev.afterglow.functions.alert;

import dev.afterglow.functions.frame.SensorFrame;

/** Frames of a camera of 2 x 1 tiles with 2 x 2 cells each. */
final class TestingFrame {
    static final String CAMERA = "car0/camera";
    static final long TICK_US = 50_000;

    private TestingFrame() {}

    static SensorFrame withEvents(long tick, long events) {
        return frame(tick, events, new float[8]);
    }

    /** Of which one cell is warm. */
    static SensorFrame warm(long tick, int cell, float excessKelvin) {
        float[] excessKelvinOfCell = new float[8];
        excessKelvinOfCell[cell] = excessKelvin;
        return frame(tick, 1, excessKelvinOfCell);
    }

    private static SensorFrame frame(long tick, long events, float[] excessKelvinOfCell) {
        return new SensorFrame(
                CAMERA,
                tick * TICK_US,
                4,
                2,
                2,
                new int[8],
                excessKelvinOfCell,
                1,
                events,
                events,
                0,
                2,
                16,
                0,
                0,
                0,
                new int[0],
                new long[0]);
    }
}
