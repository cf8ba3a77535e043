package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;

/** Prophesee DAT of version 2. It has no word for time alone, so a silence must be shorter than half its range. */
final class DatWriter implements RecordingWriter {
    static final int TIME_BITS = 32;
    private static final int CONTRAST_DETECTION = 0x0C;
    private static final int RECORD_BYTES = 8;
    private static final long LONGEST_SILENCE_US = 1L << (TIME_BITS - 1);

    private final RecordingOutput output;
    private final CounterTime time;
    private long previousUs;

    DatWriter(RecordingOutput output, SensorGeometry geometry) throws IOException {
        this.output = output;
        time = new CounterTime(TIME_BITS, output);
        output.text("% Version 2\n% Height " + geometry.heightPx() + "\n% Width " + geometry.widthPx() + "\n% end\n");
        output.write(CONTRAST_DETECTION);
        output.write(RECORD_BYTES);
    }

    @Override
    public void write(EventBatch batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            long timestampUs = time.of(batch.timestampsUs[i]);
            if (timestampUs - previousUs > LONGEST_SILENCE_US && timestampUs >>> TIME_BITS != 0) {
                throw output.error(
                        "a silence must be at most " + LONGEST_SILENCE_US + " us: " + (timestampUs - previousUs));
            }
            previousUs = timestampUs;
            output.int32((int) timestampUs);
            output.int32(batch.x[i] | (batch.y[i] << 14) | (batch.brighter[i] ? 1 << 28 : 0));
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
