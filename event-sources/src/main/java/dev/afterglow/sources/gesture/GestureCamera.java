package dev.afterglow.sources.gesture;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.drive.PixelArray;
import dev.afterglow.sources.drive.StepEvents;
import java.util.Map;

/** An event camera that stands before an actor; events from 0 to the end of the clip. */
final class GestureCamera implements EventSource {
    static final SensorGeometry GEOMETRY = new SensorGeometry(128, 128);
    /** In which the quickest hand goes about a pixel. */
    private static final int STEP_US = 2000;

    private final long durationUs;
    private final Movement movement;
    private final Stage stage;
    private final PixelArray pixels;
    private final StepEvents events = new StepEvents(STEP_US, GEOMETRY.widthPx());
    private float[] before = new float[GEOMETRY.widthPx() * GEOMETRY.heightPx()];
    private float[] after = new float[GEOMETRY.widthPx() * GEOMETRY.heightPx()];
    private long nowUs;

    GestureCamera(Gesture gesture, long seed, long durationUs) {
        this.durationUs = durationUs;
        Take take = Take.drawn(seed);
        movement = new Movement(gesture, take, seed);
        stage = new Stage(take, seed, GEOMETRY);
        paint(after);
        pixels = new PixelArray(seed, take.pixel(), after);
    }

    @Override
    public String format() {
        return "simulated gesture";
    }

    @Override
    public String sensor() {
        return "simulated DVS128";
    }

    @Override
    public SensorGeometry geometry() {
        return GEOMETRY;
    }

    @Override
    public boolean read(EventBatch batch) {
        batch.clear();
        events.giveTo(batch, durationUs);
        while (!batch.isFull() && nowUs < durationUs) {
            step();
            events.giveTo(batch, durationUs);
        }
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() {}

    private void step() {
        long startUs = nowUs;
        nowUs += STEP_US;
        float[] image = before;
        before = after;
        after = image;
        paint(after);
        events.begin(startUs);
        pixels.step(before, after, startUs, STEP_US, events);
        events.sort();
    }

    private void paint(float[] level) {
        double seconds = nowUs * 1e-6;
        stage.paint(level, movement.at(seconds), seconds);
    }
}
