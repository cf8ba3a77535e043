package dev.afterglow.sources.recording.aedat;

import java.io.IOException;

/** A packet's decoded bytes through a window that slides over them, so that a packet may be of any length. */
interface PacketWindow {
    int WINDOW_BYTES = 1 << 16;

    /** The bytes at hand begin at {@code bytes()[position()]}; another call of {@link #atLeast} may move both. */
    byte[] bytes();

    int position();

    /** How many bytes are at hand, at least {@code wantedBytes} of them unless the packet ends before. */
    int atLeast(int wantedBytes) throws IOException;

    /** Passes over bytes that are at hand. */
    void advance(int bytes);

    /** Passes over {@code bytes}; false if the packet ends before. */
    default boolean skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int step = (int) Math.min(left, atLeast(1));
            if (step == 0) {
                return false;
            }
            advance(step);
            left -= step;
        }
        return true;
    }
}
