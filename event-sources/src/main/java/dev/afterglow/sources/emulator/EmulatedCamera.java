package dev.afterglow.sources.emulator;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.drive.PixelArray;
import dev.afterglow.sources.drive.StepEvents;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event camera in front of a video. Between two frames light goes linearly from one to the other. Across a gap it goes
 * within the interval before the gap, right before the later frame: nobody knows what happened in between.
 */
final class EmulatedCamera implements EventSource {
    private final FrameStore store;
    private final List<Frame> frames;
    private final EmulatorParameters parameters;
    private final SkippedCounts skippedInList;
    private final SkippedCounts skipped = new SkippedCounts();
    private final Photoreceptors photoreceptors;
    private final PixelArray pixels;
    private final StepEvents events;
    private final SensorGeometry geometry;
    private int nextFrame;
    private float[] earlier;
    private float[] later;
    private float[] spareLevel;
    private long earlierUs;
    private long laterUs;
    private long nowUs;
    private long intervalUs;
    /** Time without the gaps: that of the pixels, whose noise goes on without one. */
    private long activeUs;

    EmulatedCamera(
            FrameStore store, Path path, List<Frame> frames, EmulatorParameters parameters, SkippedCounts skippedInList)
            throws IOException {
        this.store = store;
        this.frames = frames;
        this.parameters = parameters;
        this.skippedInList = skippedInList;
        LuminanceImage first = nextImage(null);
        if (first == null) {
            throw new RecordingException(path.toString(), "holds no frame that can be read as an image");
        }
        geometry = first.geometry();
        earlier = first.luminance();
        later = earlier;
        spareLevel = new float[earlier.length];
        earlierUs = frames.get(nextFrame - 1).timestampUs();
        laterUs = earlierUs;
        nowUs = earlierUs;
        intervalUs = Math.round(1e6 / parameters.framesPerSecond());
        photoreceptors = new Photoreceptors(parameters.bandwidthHz(), earlier);
        pixels = new PixelArray(parameters.seed(), parameters.pixel(), photoreceptors.level());
        events = new StepEvents(parameters.longestStepUs(), geometry.widthPx());
    }

    @Override
    public String format() {
        return "emulated frames";
    }

    @Override
    public String sensor() {
        return "emulated DVS";
    }

    @Override
    public SensorGeometry geometry() {
        return geometry;
    }

    @Override
    public boolean read(EventBatch batch) throws IOException {
        batch.clear();
        events.giveTo(batch, Long.MAX_VALUE);
        while (!batch.isFull() && (nowUs < laterUs || moveToNextFrame())) {
            step();
            events.giveTo(batch, Long.MAX_VALUE);
        }
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        Map<String, Long> all = new TreeMap<>(skippedInList.toMap());
        all.putAll(skipped.toMap());
        return all;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private boolean moveToNextFrame() throws IOException {
        LuminanceImage image = nextImage(geometry);
        if (image == null) {
            return false;
        }
        earlier = later;
        later = image.luminance();
        long frameUs = frames.get(nextFrame - 1).timestampUs();
        if (frameUs - laterUs <= Math.max(TubFrames.LONGEST_INTERVAL_US, 2 * intervalUs)) {
            intervalUs = frameUs - laterUs;
        }
        earlierUs = frameUs - intervalUs;
        laterUs = frameUs;
        nowUs = earlierUs;
        return true;
    }

    /** The next frame that is an image of {@code size}, or of any if that is null; null at the end. */
    private @Nullable LuminanceImage nextImage(@Nullable SensorGeometry size) throws IOException {
        while (nextFrame < frames.size()) {
            LuminanceImage image =
                    LuminanceImage.decode(store.read(frames.get(nextFrame++).name()));
            if (image == null) {
                skipped.add("malformedFrame", 1);
            } else if (size == null || size.equals(image.geometry())) {
                return image;
            } else {
                skipped.add("otherSize", 1);
            }
        }
        return null;
    }

    private void step() {
        int stepUs = (int) Math.min(parameters.longestStepUs(), laterUs - nowUs);
        float share = (float) (nowUs + stepUs - earlierUs) / (laterUs - earlierUs);
        float[] before = photoreceptors.level();
        photoreceptors.advance(earlier, later, share, stepUs, spareLevel);
        events.begin(nowUs);
        pixels.step(before, photoreceptors.level(), activeUs, stepUs, events);
        events.sort();
        spareLevel = before;
        nowUs += stepUs;
        activeUs += stepUs;
    }
}
