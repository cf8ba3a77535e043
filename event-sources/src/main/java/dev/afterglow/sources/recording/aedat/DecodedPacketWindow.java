package dev.afterglow.sources.recording.aedat;

import java.io.IOException;
import java.io.InputStream;

/** A compressed packet, whose bytes are decoded into a window of fixed size as they are asked for. */
final class DecodedPacketWindow implements PacketWindow {
    private final byte[] window = new byte[WINDOW_BYTES];
    private InputStream body = InputStream.nullInputStream();
    private int position;
    private int limit;

    void open(InputStream newBody) {
        body = newBody;
        position = 0;
        limit = 0;
    }

    @Override
    public byte[] bytes() {
        return window;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public int atLeast(int wantedBytes) throws IOException {
        if (limit - position < wantedBytes) {
            System.arraycopy(window, position, window, 0, limit - position);
            limit -= position;
            position = 0;
            limit += body.readNBytes(window, limit, WINDOW_BYTES - limit);
        }
        return limit - position;
    }

    @Override
    public void advance(int bytes) {
        position += bytes;
    }
}
