package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;

/** Text with an event a line: {@code t x y p} in seconds after a line of width and height, or CSV in microseconds. */
final class TextWriter implements RecordingWriter {
    private static final long US_PER_SECOND = 1_000_000;
    private static final int FRACTION_DIGITS = 6;

    private final RecordingOutput output;
    private final char separator;

    private TextWriter(RecordingOutput output, char separator) {
        this.output = output;
        this.separator = separator;
    }

    static TextWriter text(RecordingOutput output, SensorGeometry geometry) throws IOException {
        output.text(geometry.widthPx() + " " + geometry.heightPx() + "\n");
        return new TextWriter(output, ' ');
    }

    static TextWriter csv(RecordingOutput output) throws IOException {
        output.text("t,x,y,p\n");
        return new TextWriter(output, ',');
    }

    @Override
    public void write(EventBatch batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            time(batch.timestampsUs[i]);
            output.write(separator);
            output.decimal(batch.x[i], 1);
            output.write(separator);
            output.decimal(batch.y[i], 1);
            output.write(separator);
            output.write(batch.brighter[i] ? '1' : '0');
            output.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void time(long timestampUs) throws IOException {
        if (timestampUs < 0) {
            throw output.error("times of text must not be negative: " + timestampUs);
        }
        if (separator == ',') {
            output.decimal(timestampUs, 1);
            return;
        }
        output.decimal(timestampUs / US_PER_SECOND, 1);
        output.write('.');
        output.decimal(timestampUs % US_PER_SECOND, FRACTION_DIGITS);
    }
}
