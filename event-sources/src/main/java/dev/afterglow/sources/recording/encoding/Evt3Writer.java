package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;

/** EVT 3.0 with one ADDR_X word an event, and words for time and row where they change. */
final class Evt3Writer implements RecordingWriter {
    static final int TIME_BITS = 24;
    private static final int ADDR_X = 0x2000;
    private static final int TIME_LOW = 0x6000;
    private static final int TIME_HIGH = 0x8000;
    private static final int POLARITY = 1 << 11;
    private static final int TIME_PART = 0xFFF;
    private static final long LONGEST_STEP = 1 << 10;

    private final RecordingOutput output;
    private final CounterTime time;
    private long high = -1;
    private int low = -1;
    private int row = -1;

    Evt3Writer(RecordingOutput output, String sensor, SensorGeometry geometry) throws IOException {
        this.output = output;
        time = new CounterTime(TIME_BITS, output);
        output.text("% evt 3.0\n% format EVT3;height=" + geometry.heightPx() + ";width=" + geometry.widthPx()
                + "\n% geometry " + geometry + "\n% sensor_name " + sensor + "\n% end\n");
    }

    @Override
    public void write(EventBatch batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            long timestampUs = time.of(batch.timestampsUs[i]);
            moveTo(timestampUs >>> 12, (int) timestampUs & TIME_PART);
            if (batch.y[i] != row) {
                row = batch.y[i];
                output.int16(row);
            }
            output.int16(ADDR_X | (batch.brighter[i] ? POLARITY : 0) | batch.x[i]);
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void moveTo(long newHigh, int newLow) throws IOException {
        while (high >= 0 && newHigh - high > LONGEST_STEP) {
            high += LONGEST_STEP;
            output.int16(TIME_HIGH | ((int) high & TIME_PART));
        }
        if (newHigh != high || newLow != low) {
            if (newHigh != high) {
                output.int16(TIME_HIGH | ((int) newHigh & TIME_PART));
            }
            output.int16(TIME_LOW | newLow);
            high = newHigh;
            low = newLow;
        }
    }
}
