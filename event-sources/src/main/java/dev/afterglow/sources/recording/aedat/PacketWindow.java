package dev.afterglow.sources.recording.aedat;

import java.io.IOException;
import java.io.InputStream;

/** A packet's decoded bytes through a window of fixed size, so that a packet may be of any length. */
final class PacketWindow {
    static final int WINDOW_BYTES = 1 << 16;

    private final byte[] window = new byte[WINDOW_BYTES];
    private InputStream body = InputStream.nullInputStream();
    private int position;
    private int limit;

    void open(InputStream newBody) {
        body = newBody;
        position = 0;
        limit = 0;
    }

    byte[] bytes() {
        return window;
    }

    int position() {
        return position;
    }

    /** How many bytes are at hand, at least {@code wantedBytes} of them unless the packet ends before. */
    int atLeast(int wantedBytes) throws IOException {
        if (limit - position < wantedBytes) {
            System.arraycopy(window, position, window, 0, limit - position);
            limit -= position;
            position = 0;
            limit += body.readNBytes(window, limit, WINDOW_BYTES - limit);
        }
        return limit - position;
    }

    void advance(int bytes) {
        position += bytes;
    }

    /** Passes over {@code bytes}; false if the packet ends before. */
    boolean skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int step = (int) Math.min(left, atLeast(1));
            if (step == 0) {
                return false;
            }
            position += step;
            left -= step;
        }
        return true;
    }
}
