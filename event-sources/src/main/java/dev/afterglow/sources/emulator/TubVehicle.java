package dev.afterglow.sources.emulator;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The driver of a tub as a car's bus would tell. An angle of 1, full right, is taken as 375 degrees of steering wheel to the
 * right: 25 degrees of the front wheels at a ratio of 15. A model car has no steering wheel, so this scale is a convention.
 * A throttle of 1 is an accelerator at 100 %; reverse is none.
 */
final class TubVehicle implements VehicleSource {
    static final double FULL_LOCK_DEGREES = 375;
    private static final double FULL_THROTTLE_PERCENT = 100;

    private final List<Frame> frames;
    private final SkippedCounts skipped;
    private final Queue<VehicleSignal> due = new ArrayDeque<>();
    private int next;

    /** Tells what {@code skipped} counts as its own, and adds to it what the driver did not say. */
    TubVehicle(List<Frame> frames, SkippedCounts skipped) {
        this.frames = frames;
        this.skipped = skipped;
    }

    @Override
    public String format() {
        return "donkeycar tub";
    }

    @Override
    public @Nullable VehicleSignal next() {
        while (due.isEmpty() && next < frames.size()) {
            Frame frame = frames.get(next++);
            // Left is positive; plus zero, because there is no negative zero on a bus.
            add(frame, VehicleSignal.STEERING_WHEEL_ANGLE, -FULL_LOCK_DEGREES * frame.angle() + 0.0);
            add(frame, "accelerator_pedal_position", FULL_THROTTLE_PERCENT * Math.max(0, frame.throttle()));
        }
        return due.poll();
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() {}

    private void add(Frame frame, String name, double value) {
        if (Double.isFinite(value)) {
            due.add(new VehicleSignal(frame.timestampUs(), name, value));
        } else {
            skipped.add("notNumeric", 1);
        }
    }
}
