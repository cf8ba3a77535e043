package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording's bytes on their way out, little-endian and buffered. */
final class RecordingOutput extends OutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final OutputStream file;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    RecordingOutput(Path path, String name) throws IOException {
        this.name = name;
        file = Files.newOutputStream(path);
    }

    @Override
    public void write(int value) throws IOException {
        room(1).put((byte) value);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        flushBuffer();
        file.write(from, offset, length);
    }

    void int16(int value) throws IOException {
        room(Short.BYTES).putShort((short) value);
    }

    void int32(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void text(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number of at least {@code digits} digits, filled up with zeros. */
    void decimal(long number, int digits) throws IOException {
        if (number >= 10 || digits > 1) {
            decimal(number / 10, digits - 1);
        }
        write((byte) ('0' + number % 10));
    }

    RecordingException error(String need) {
        return new RecordingException(name, need);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flushBuffer();
        }
    }

    private ByteBuffer room(int wantedBytes) throws IOException {
        if (buffer.remaining() < wantedBytes) {
            flushBuffer();
        }
        return buffer;
    }

    private void flushBuffer() throws IOException {
        file.write(bytes, 0, buffer.position());
        buffer.clear();
    }
}
