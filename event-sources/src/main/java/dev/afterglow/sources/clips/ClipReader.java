package dev.afterglow.sources.clips;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.Recordings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a recording into clips in one pass. Windows may overlap: an event then belongs to each that holds its time. Memory is that
 * of the windows that are open, not of the recording.
 */
public final class ClipReader implements Closeable {
    private final EventSource source;
    private final Deque<LabelledWindow> ahead;
    private final List<OpenClip> open = new ArrayList<>();
    private final Deque<Clip> done = new ArrayDeque<>();
    private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);

    private ClipReader(EventSource source, List<LabelledWindow> windows) {
        this.source = source;
        ahead = new ArrayDeque<>(windows.stream()
                .sorted(Comparator.comparingLong(LabelledWindow::startUs).thenComparingInt(LabelledWindow::row))
                .toList());
    }

    /** Opens {@code recording} to cut it into {@code windows}. */
    public static ClipReader open(Path recording, List<LabelledWindow> windows) throws IOException {
        return of(Recordings.open(recording), windows);
    }

    /** Cuts {@code source}, which is closed with the reader. */
    public static ClipReader of(EventSource source, List<LabelledWindow> windows) {
        return new ClipReader(source, windows);
    }

    public SensorGeometry geometry() {
        return source.geometry();
    }

    /** The next clip in order of their ends, or null after the last. A window without events is a clip without events. */
    public @Nullable Clip next() throws IOException {
        while (done.isEmpty() && (!ahead.isEmpty() || !open.isEmpty())) {
            if (source.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    take(i);
                }
            } else {
                closeBefore(Long.MAX_VALUE);
            }
        }
        return done.poll();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void take(int index) {
        long timestampUs = batch.timestampsUs[index];
        closeBefore(timestampUs);
        for (OpenClip clip : open) {
            // A step back in time may lead to before the beginning.
            if (timestampUs >= clip.window.startUs()) {
                clip.add(batch, index);
            }
        }
    }

    /** Opens the windows that have begun at {@code timestampUs} and closes those that have ended. */
    private void closeBefore(long timestampUs) {
        while (!ahead.isEmpty() && ahead.peek().startUs() <= timestampUs) {
            open.add(new OpenClip(ahead.remove()));
        }
        if (open.stream().anyMatch(clip -> clip.window.endUs() <= timestampUs)) {
            open.sort(Comparator.comparingLong(clip -> clip.window.endUs()));
            for (Iterator<OpenClip> clips = open.iterator(); clips.hasNext(); ) {
                OpenClip clip = clips.next();
                if (clip.window.endUs() <= timestampUs) {
                    done.add(new Clip(clip.window, clip.events.trimmedCopy()));
                    clips.remove();
                }
            }
        }
    }

    /** A window that has begun and not ended. */
    private static final class OpenClip {
        private final LabelledWindow window;
        private EventBatch events = new EventBatch(EventBatch.DEFAULT_CAPACITY);

        OpenClip(LabelledWindow window) {
            this.window = window;
        }

        void add(EventBatch from, int index) {
            if (events.isFull()) {
                events = events.copyWithRoom(2 * events.size());
            }
            events.add(from.timestampsUs[index], from.x[index], from.y[index], from.brighter[index]);
        }
    }
}
