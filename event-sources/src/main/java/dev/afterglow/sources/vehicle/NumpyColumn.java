package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numpy array of little-endian doubles with one value a row: {@code \x93NUMPY}, version, header length, a dictionary
 * with type and shape, and the values.
 */
final class NumpyColumn implements Closeable {
    private static final String MAGIC = "\u0093NUMPY";
    private static final int LENGTH_AT = 8;
    private static final Pattern SHAPE =
            Pattern.compile("'descr':\\s*'<f8'.*'shape':\\s*\\((\\d{1,18}),\\s*1?\\s*,?\\s*\\)");

    private final RecordingInput input;
    private long rowsLeft;

    private NumpyColumn(RecordingInput input) {
        this.input = input;
    }

    static NumpyColumn open(Path file) throws IOException {
        NumpyColumn column = new NumpyColumn(RecordingInput.open(file));
        try {
            column.readHeader();
            return column;
        } catch (IOException | RuntimeException failure) {
            column.close();
            throw failure;
        }
    }

    /** The next value, or NaN after the last. */
    double next() throws IOException {
        if (rowsLeft == 0 || input.atLeast(Double.BYTES) < Double.BYTES) {
            return Double.NaN;
        }
        double value = Double.longBitsToDouble(LittleEndian.longAt(input.window(), input.position()));
        input.advance(Double.BYTES);
        rowsLeft--;
        return value;
    }

    boolean isAtEnd() throws IOException {
        return rowsLeft == 0 || input.atLeast(Double.BYTES) < Double.BYTES;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void readHeader() throws IOException {
        int lengthBytes = Short.BYTES;
        if (input.atLeast(LENGTH_AT + lengthBytes) >= LENGTH_AT + lengthBytes
                && text(MAGIC.length()).equals(MAGIC)) {
            int headerBytes = LittleEndian.unsignedShortAt(input.window(), input.position() + LENGTH_AT);
            input.advance(LENGTH_AT + lengthBytes);
            if (input.atLeast(headerBytes) >= headerBytes) {
                Matcher shape = SHAPE.matcher(text(headerBytes));
                if (shape.find()) {
                    rowsLeft = Long.parseLong(shape.group(1));
                    input.advance(headerBytes);
                    return;
                }
            }
        }
        throw input.errorOfFile("must be a numpy array of type <f8 with one value a row");
    }

    private String text(int bytes) {
        return new String(input.window(), input.position(), bytes, StandardCharsets.ISO_8859_1);
    }
}
