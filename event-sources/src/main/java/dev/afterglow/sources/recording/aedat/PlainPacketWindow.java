package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;

/** A packet that is not compressed, seen where it lies in the input's window. */
final class PlainPacketWindow implements PacketWindow {
    private final RecordingInput input;
    private long left;

    PlainPacketWindow(RecordingInput input) {
        this.input = input;
    }

    /** Begins a packet of {@code sizeBytes} at the input's position. */
    void open(long sizeBytes) {
        left = sizeBytes;
    }

    @Override
    public byte[] bytes() {
        return input.window();
    }

    @Override
    public int position() {
        return input.position();
    }

    @Override
    public int atLeast(int wantedBytes) throws IOException {
        return (int) Math.min(left, input.atLeast((int) Math.min(left, wantedBytes)));
    }

    @Override
    public void advance(int bytes) {
        input.advance(bytes);
        left -= bytes;
    }
}
