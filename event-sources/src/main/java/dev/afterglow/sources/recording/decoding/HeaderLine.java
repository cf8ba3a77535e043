package dev.afterglow.sources.recording.decoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text lines before the data of AEDAT and Prophesee files, each opened by a marker byte.
 *
 * <p>Most of these headers have no end mark, and a first data byte may equal the marker, so a line counts as one only if
 * it is text to its line feed. Binary records nearly always hold a control byte.
 */
public final class HeaderLine {
    private static final int LONGEST_BYTES = 1 << 16;

    private HeaderLine() {}

    /** Reads the next line without its marker and line end, or returns null where the data begins. */
    public static @Nullable String next(RecordingInput input, char marker) throws IOException {
        int available = input.atLeast(LONGEST_BYTES);
        byte[] bytes = input.window();
        int start = input.position();
        if (available == 0 || bytes[start] != marker) {
            return null;
        }
        int end = start;
        while (end < start + available && isText(bytes[end])) {
            end++;
        }
        if (end == start + available && available < LONGEST_BYTES) {
            throw input.error("the header is cut in the middle of a line");
        }
        if (end == start + available || bytes[end] != '\n') {
            return null;
        }
        input.advance(end + 1 - start);
        return new String(bytes, start + 1, end - start - 1, StandardCharsets.ISO_8859_1).strip();
    }

    private static boolean isText(byte value) {
        return value < 0 || (value >= ' ' && value != 0x7F) || value == '\t' || value == '\r' || value == '\f';
    }
}
