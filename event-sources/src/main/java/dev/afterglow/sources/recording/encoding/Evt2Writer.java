package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;

/** EVT 2.0, with a TIME_HIGH word whenever it changes and often enough that a silence hides no wrap. */
final class Evt2Writer implements RecordingWriter {
    static final int TIME_BITS = 34;
    private static final int TIME_HIGH = 0x8000_0000;
    private static final int BRIGHTER = 0x1000_0000;
    private static final int HIGH_MASK = 0x0FFF_FFFF;
    private static final long LONGEST_STEP = 1L << (TIME_BITS - 6 - 2);

    private final RecordingOutput output;
    private final CounterTime time;
    private long high = -1;

    Evt2Writer(RecordingOutput output, String sensor, SensorGeometry geometry) throws IOException {
        this.output = output;
        time = new CounterTime(TIME_BITS, output);
        output.text("% evt 2.0\n% format EVT2;height=" + geometry.heightPx() + ";width=" + geometry.widthPx()
                + "\n% geometry " + geometry + "\n% sensor_name " + sensor + "\n% end\n");
    }

    @Override
    public void write(EventBatch batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            long timestampUs = time.of(batch.timestampsUs[i]);
            moveTo(timestampUs >>> 6);
            output.int32((batch.brighter[i] ? BRIGHTER : 0)
                    | (((int) timestampUs & 0x3F) << 22)
                    | (batch.x[i] << 11)
                    | batch.y[i]);
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void moveTo(long newHigh) throws IOException {
        while (high >= 0 && newHigh - high > LONGEST_STEP) {
            high += LONGEST_STEP;
            output.int32(TIME_HIGH | ((int) high & HIGH_MASK));
        }
        if (newHigh != high) {
            high = newHigh;
            output.int32(TIME_HIGH | ((int) high & HIGH_MASK));
        }
    }
}
