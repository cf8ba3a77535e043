package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.HeaderReader;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A camera whose bytes are those of a recording that never ends: AEDAT 4 and the EVT encodings. A packet is what one decoding gives:
 * the events at hand, at most {@value EventBatch#DEFAULT_CAPACITY}.
 */
final class EventFeed implements Feed {
    private final RecordingInput input;
    private final RecordingHeader header;
    private final SensorGeometry geometry;
    private final SkippedCounts skipped = new SkippedCounts();
    private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
    private final EventDecoder decoder;

    private EventFeed(RecordingInput input, RecordingHeader header, SensorGeometry geometry) {
        this.input = input;
        this.header = header;
        this.geometry = geometry;
        decoder = header.decoderFactory().decoder(input, geometry, skipped);
    }

    /** Reads the head of {@code stream}, which the feed closes; a stream that fails here is closed too. */
    static EventFeed open(SensorAddress address, InputStream stream, HeaderReader format) throws IOException {
        RecordingInput input = RecordingInput.ofGrowing(address.place(), new StreamChannel(stream));
        try {
            SensorGeometry given = address.options().geometry();
            RecordingHeader header = format.read(input, given);
            return new EventFeed(input, header, geometry(address, header.geometry(), given));
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    @Override
    public String description() {
        return header.format() + ", " + header.sensor() + ", " + geometry;
    }

    @Override
    public @Nullable LivePacket next() throws IOException {
        batch.clear();
        boolean hasMore = false;
        try {
            decoder.decode(batch);
            hasMore = batch.size() > 0;
        } finally {
            if (!hasMore) {
                decoder.close();
            }
        }
        return hasMore ? new CameraPacket(geometry, batch.trimmedCopy()) : null;
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    /** Closes the stream only: the decoder must not vanish under the thread that reads, which closes it when it has ended. */
    @Override
    public void close() throws IOException {
        input.close();
    }

    private static SensorGeometry geometry(
            SensorAddress address, @Nullable SensorGeometry said, @Nullable SensorGeometry given)
            throws UnusableSensorException {
        if (said == null) {
            if (given == null) {
                throw new UnusableSensorException(
                        address.place() + ": the sensor does not tell its size; add ?geometry=WxH");
            }
            return given;
        }
        if (given != null && !said.equals(given)) {
            throw new UnusableSensorException(
                    address.place() + ": the sensor says " + said + ", so leave out geometry=" + given);
        }
        return said;
    }
}
