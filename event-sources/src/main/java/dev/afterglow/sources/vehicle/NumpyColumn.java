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
 * A numpy array of floating-point numbers, of either size and byte order, with one value a row: {@code \x93NUMPY}, version, header
 * length (two bytes in version 1, four since version 2), a dictionary with type and shape, and the values.
 */
final class NumpyColumn implements Closeable {
    private static final String MAGIC = "\u0093NUMPY";
    private static final int VERSION_AT = 6;
    private static final int LENGTH_AT = 8;
    private static final int LARGEST_HEADER_BYTES = 1 << 16;
    private static final Pattern HEADER = Pattern.compile(
            "'descr':\\s*'(?<order>[<>])f(?<bytes>[48])'.*'shape':\\s*\\((?<rows>\\d{1,18}),\\s*1?\\s*,?\\s*\\)");

    private final RecordingInput input;
    private long rowsLeft;
    private boolean isBigEndian;
    private int valueBytes;

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
        if (isAtEnd()) {
            return Double.NaN;
        }
        double value = valueBytes == Double.BYTES ? doubleAtHand() : floatAtHand();
        input.advance(valueBytes);
        rowsLeft--;
        return value;
    }

    boolean isAtEnd() throws IOException {
        return rowsLeft == 0 || input.atLeast(valueBytes) < valueBytes;
    }

    /** Rows that the header speaks of and that were not given out. */
    long rowsLeft() {
        return rowsLeft;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private double doubleAtHand() {
        long bits = LittleEndian.longAt(input.window(), input.position());
        return Double.longBitsToDouble(isBigEndian ? Long.reverseBytes(bits) : bits);
    }

    private double floatAtHand() {
        int bits = LittleEndian.intAt(input.window(), input.position());
        return Float.intBitsToFloat(isBigEndian ? Integer.reverseBytes(bits) : bits);
    }

    private void readHeader() throws IOException {
        int prefixBytes = LENGTH_AT + Integer.BYTES;
        if (input.atLeast(prefixBytes) >= prefixBytes && text(MAGIC.length()).equals(MAGIC)) {
            byte[] window = input.window();
            int lengthAt = input.position() + LENGTH_AT;
            boolean isFirstVersion = window[input.position() + VERSION_AT] == 1;
            long headerBytes = isFirstVersion
                    ? LittleEndian.unsignedShortAt(window, lengthAt)
                    : LittleEndian.unsignedIntAt(window, lengthAt);
            input.advance(LENGTH_AT + (isFirstVersion ? Short.BYTES : Integer.BYTES));
            if (headerBytes <= LARGEST_HEADER_BYTES && input.atLeast((int) headerBytes) >= headerBytes) {
                Matcher header = HEADER.matcher(text((int) headerBytes));
                if (header.find()) {
                    isBigEndian = header.group("order").equals(">");
                    valueBytes = Integer.parseInt(header.group("bytes"));
                    rowsLeft = Long.parseLong(header.group("rows"));
                    input.advance((int) headerBytes);
                    return;
                }
            }
        }
        throw input.errorOfFile("must be a numpy array of floats (f4, f8) with one value a row");
    }

    private String text(int bytes) {
        return new String(input.window(), input.position(), bytes, StandardCharsets.ISO_8859_1);
    }
}
