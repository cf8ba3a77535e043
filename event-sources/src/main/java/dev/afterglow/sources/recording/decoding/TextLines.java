package dev.afterglow.sources.recording.decoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lines of text, ended by LF, CR LF or NUL, in place in the input's window; a line may have at most 64 KiB. */
public final class TextLines {
    private static final int LONGEST_BYTES = 1 << 16;

    private final RecordingInput input;
    private int start;
    private int end;
    private boolean isTooLong;

    public TextLines(RecordingInput input) {
        this.input = input;
    }

    /** Moves to the next line; false at the end of the file. */
    public boolean next() throws IOException {
        int lineBytes = lineBytes();
        int available = input.available();
        if (available == 0) {
            return false;
        }
        start = input.position();
        isTooLong = lineBytes == LONGEST_BYTES;
        end = start + lineBytes;
        if (end > start && bytes()[end - 1] == '\r') {
            end--;
        }
        input.advance(Math.min(lineBytes + 1, available));
        return true;
    }

    /** Whether this is only a piece of a line beyond the limit. */
    public boolean isTooLong() {
        return isTooLong;
    }

    /** The line lies in {@code bytes()[start()..end())} until the next call of {@link #next()}. */
    public byte[] bytes() {
        return input.window();
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public boolean isBlank() {
        for (int at = start; at < end; at++) {
            if (bytes()[at] > ' ' || bytes()[at] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(bytes(), start, end - start, StandardCharsets.UTF_8);
    }

    /** Bytes up to the line's end; no more of the input is asked for than it takes to find that. */
    private int lineBytes() throws IOException {
        int length = 0;
        while (length < LONGEST_BYTES) {
            int available = Math.min(input.atLeast(length + 1), LONGEST_BYTES);
            if (available <= length) {
                return length;
            }
            byte[] bytes = bytes();
            int from = input.position();
            while (length < available && bytes[from + length] != '\n' && bytes[from + length] != 0) {
                length++;
            }
            if (length < available) {
                return length;
            }
        }
        return length;
    }
}
