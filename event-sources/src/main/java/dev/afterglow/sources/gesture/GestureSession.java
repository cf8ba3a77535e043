package dev.afterglow.sources.gesture;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RandomStream;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clips one after the other on one clock, with a pause in which nothing is seen between them. */
public final class GestureSession implements EventSource {
    private static final long PAUSE_US = 500_000;

    private final List<GestureClip> clips;
    private int next;
    private @Nullable EventSource now;
    private long startUs;

    public GestureSession(List<GestureClip> clips) {
        this.clips = List.copyOf(clips);
    }

    /**
     * Each gesture so many times, every time by another actor; with a reversal each of them backwards as well.
     *
     * @param seed from which all clips follow
     */
    public static List<GestureClip> clips(
            List<Gesture> gestures, int times, long durationUs, long seed, @Nullable Reversal reversal) {
        List<GestureClip> clips = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (Gesture gesture : gestures) {
                long ofClip = RandomStream.key(seed, gesture + " " + time);
                clips.add(new GestureClip(gesture, ofClip, durationUs, null));
                if (reversal != null) {
                    clips.add(new GestureClip(gesture, ofClip, durationUs, reversal));
                }
            }
        }
        return clips;
    }

    /** When each clip is to be seen, in their order. */
    public List<GestureLabel> labels() {
        List<GestureLabel> labels = new ArrayList<>();
        long clipStartUs = 0;
        for (GestureClip clip : clips) {
            labels.add(new GestureLabel(clip.classNumber(), clipStartUs, clipStartUs + clip.durationUs()));
            clipStartUs += clip.durationUs() + PAUSE_US;
        }
        return labels;
    }

    @Override
    public String format() {
        return "simulated gestures";
    }

    @Override
    public String sensor() {
        return "simulated DVS128";
    }

    @Override
    public SensorGeometry geometry() {
        return GestureCamera.GEOMETRY;
    }

    @Override
    public boolean read(EventBatch batch) throws IOException {
        while (now != null || next < clips.size()) {
            if (now == null) {
                now = clips.get(next).camera();
            }
            if (now.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    batch.timestampsUs[i] += startUs;
                }
                return true;
            }
            now.close();
            now = null;
            startUs += clips.get(next++).durationUs() + PAUSE_US;
        }
        batch.clear();
        return false;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        if (now != null) {
            now.close();
        }
    }
}
