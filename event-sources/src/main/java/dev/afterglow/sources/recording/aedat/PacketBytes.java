package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one packet as they stand in the file, as a stream that ends with the packet or the file. */
final class PacketBytes extends InputStream {
    private final RecordingInput input;
    private long left;

    PacketBytes(RecordingInput input) {
        this.input = input;
    }

    /** Begins a packet of {@code sizeBytes} at the input's position. */
    void open(long sizeBytes) {
        left = sizeBytes;
    }

    @Override
    public int read() throws IOException {
        if (left == 0 || input.atLeast(1) == 0) {
            return -1;
        }
        int value = input.window()[input.position()] & 0xFF;
        input.advance(1);
        left--;
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int available = (int) Math.min(left, input.atLeast(left == 0 ? 0 : 1));
        if (available == 0 || left == 0) {
            return -1;
        }
        int read = Math.min(length, available);
        System.arraycopy(input.window(), input.position(), into, offset, read);
        input.advance(read);
        left -= read;
        return read;
    }
}
