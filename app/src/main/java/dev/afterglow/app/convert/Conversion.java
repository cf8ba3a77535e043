package dev.afterglow.app.convert;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.encoding.RecordingWriter;
import dev.afterglow.sources.recording.encoding.RecordingWriters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a conversion did.
 *
 * @param losses what the written format cannot hold, a line each; every format holds polarity and whole microseconds
 */
public record Conversion(long events, List<String> losses) {
    public Conversion {
        losses = List.copyOf(losses);
    }

    /** Writes all that {@code source} has left to {@code file}, which errors call {@code name}. */
    public static Conversion write(EventSource source, Path file, String name, WritableFormat format)
            throws IOException {
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        long events = 0;
        long firstUs = 0;
        try (RecordingWriter writer = RecordingWriters.create(file, name, format, source.sensor(), source.geometry())) {
            while (source.read(batch)) {
                firstUs = events == 0 ? batch.timestampsUs[0] : firstUs;
                writer.write(batch);
                events += batch.size();
            }
        }
        return new Conversion(events, losses(source, format, firstUs));
    }

    private static List<String> losses(EventSource source, WritableFormat format, long firstUs) {
        List<String> losses = new ArrayList<>();
        if (!format.holdsOrigin(firstUs)) {
            losses.add("the time origin: times count from the first event, at " + firstUs + " us");
        }
        if (!format.holdsGeometry()) {
            losses.add("the geometry: read it with --geometry " + source.geometry());
        }
        if (!format.holdsSensor()) {
            losses.add("the name of the sensor: " + source.sensor());
        }
        source.skipped()
                .forEach((reason, count) ->
                        losses.add(String.format(Locale.ROOT, "what is no event: %,d %s", count, reason)));
        return losses;
    }
}
