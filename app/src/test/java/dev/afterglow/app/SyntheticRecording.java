package dev.afterglow.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An AEDAT 2.0 file of a DVS128: a word of address and a word of microseconds an event, big-endian. */
final class SyntheticRecording {
    private static final int LAST_COLUMN = 127;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SyntheticRecording() {
        bytes.writeBytes("#!AER-DAT2.0\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    SyntheticRecording event(int timestampUs, int x, int y, boolean brighter) {
        int address = (127 - y) << 8 | (LAST_COLUMN - x) << 1 | (brighter ? 0 : 1);
        bytes.writeBytes(
                ByteBuffer.allocate(8).putInt(address).putInt(timestampUs).array());
        return this;
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes.toByteArray());
    }
}
