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
        if (input.atLeast(1) == 0 || input.window()[input.position()] != marker) {
            return null;
        }
        int length = textBytes(input);
        int available = input.available();
        int start = input.position();
        int end = start + length;
        byte[] bytes = input.window();
        if (length == available && available < LONGEST_BYTES) {
            throw input.error("the header is cut in the middle of a line");
        }
        if (length == LONGEST_BYTES || bytes[end] != '\n') {
            return null;
        }
        input.advance(end + 1 - start);
        return new String(bytes, start + 1, end - start - 1, StandardCharsets.ISO_8859_1).strip();
    }

    /** How many bytes from here on are text; no more of the input is asked for than it takes to tell. */
    private static int textBytes(RecordingInput input) throws IOException {
        int length = 0;
        while (length < LONGEST_BYTES && input.atLeast(length + 1) > length) {
            if (!isText(input.window()[input.position() + length])) {
                return length;
            }
            length++;
        }
        return length;
    }

    private static boolean isText(byte value) {
        return value < 0 || (value >= ' ' && value != 0x7F) || value == '\t' || value == '\r' || value == '\f';
    }
}
