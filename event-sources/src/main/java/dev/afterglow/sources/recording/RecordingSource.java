package dev.afterglow.sources.recording;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.util.Map;

/** An open recording: its header, and the decoder that reads on from there. */
final class RecordingSource implements EventSource {
    private final RecordingInput input;
    private final RecordingHeader header;
    private final SensorGeometry geometry;
    private final SkippedCounts skipped = new SkippedCounts();
    private final EventDecoder decoder;

    RecordingSource(RecordingInput input, RecordingHeader header, SensorGeometry geometry) {
        this.input = input;
        this.header = header;
        this.geometry = geometry;
        decoder = header.decoderFactory().decoder(input, geometry, skipped);
    }

    @Override
    public String format() {
        return header.format();
    }

    @Override
    public String sensor() {
        return header.sensor();
    }

    @Override
    public SensorGeometry geometry() {
        return geometry;
    }

    @Override
    public boolean read(EventBatch batch) throws IOException {
        batch.clear();
        decoder.decode(batch);
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() throws IOException {
        try (input) {
            decoder.close();
        }
    }
}
