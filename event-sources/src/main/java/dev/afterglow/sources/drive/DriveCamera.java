package dev.afterglow.sources.drive;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.util.Map;

/** The event camera of a simulated drive. */
final class DriveCamera implements EventSource {
    private final CameraParameters parameters;
    private final long durationUs;
    private final CarMotion motion;
    private final Scene scene;
    private final PixelArray pixels;
    private final StepEvents events;
    private Image before;
    private Image after;

    DriveCamera(long seed, long durationUs, SimulatedDriveParameters parameters) {
        this.parameters = parameters.camera();
        this.durationUs = durationUs;
        SensorGeometry geometry = this.parameters.geometry();
        motion = new CarMotion(seed, parameters);
        scene = new Scene(seed, parameters);
        before = new Image(geometry.widthPx(), geometry.heightPx());
        after = new Image(geometry.widthPx(), geometry.heightPx());
        scene.paint(after, motion.state(), motion.road());
        pixels = new PixelArray(seed, parameters.weather().noisy(parameters.pixel()), after.level);
        events = new StepEvents(this.parameters.stepUs(), geometry.widthPx());
    }

    @Override
    public String format() {
        return SimulatedDrive.FORMAT;
    }

    @Override
    public String sensor() {
        return "simulated DVS";
    }

    @Override
    public SensorGeometry geometry() {
        return parameters.geometry();
    }

    @Override
    public boolean read(EventBatch batch) {
        batch.clear();
        events.giveTo(batch, durationUs);
        while (!batch.isFull() && motion.state().timestampUs() < durationUs) {
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
        long startUs = motion.state().timestampUs();
        for (int us = 0; us < parameters.stepUs(); us += CarMotion.STEP_US) {
            motion.advance();
        }
        Image image = before;
        before = after;
        after = image;
        scene.paint(after, motion.state(), motion.road());
        events.begin(startUs);
        pixels.step(before.level, after.level, startUs, parameters.stepUs(), events);
        events.sort();
    }
}
