package dev.afterglow.sources.emulator;

import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The frames of a tub of either version, in order of time; those that cannot be shown are counted. */
final class TubFrames {
    static final long LONGEST_INTERVAL_US = 200_000;
    private static final String GAP = "gap";
    private static final String MISSING_IMAGE = "missingImage";
    private static final String BACKWARD_STEP = "backwardStep";

    private final Set<String> names;
    private final SkippedCounts skipped;
    private final List<Frame> frames = new ArrayList<>();

    TubFrames(FrameStore store, SkippedCounts skipped) {
        names = new HashSet<>(store.names());
        this.skipped = skipped;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    void add(Frame frame) {
        long intervalUs = frames.isEmpty()
                ? 1
                : frame.timestampUs() - frames.get(frames.size() - 1).timestampUs();
        if (!has(frame.name())) {
            skipped.add(MISSING_IMAGE, 1);
        } else if (intervalUs <= 0) {
            skipped.add(BACKWARD_STEP, 1);
        } else {
            skipped.add(GAP, intervalUs > LONGEST_INTERVAL_US ? 1 : 0);
            frames.add(frame);
        }
    }

    List<Frame> all() {
        return frames;
    }
}
