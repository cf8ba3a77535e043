package dev.afterglow.sources.replay;

import dev.afterglow.schemas.PackedEvents;
import java.util.Arrays;

/**
 * The events of each tile in the interval that is open, as words. All tiles lie side by side in one array, each with the same room: an
 * event is written where its tile's last one ends, which asks for one number and no other array.
 */
final class OpenTiles {
    /** Room of all tiles, 4 MB: small tiles of a large sensor get less than a whole packet's, and are sent more often. */
    private static final int WORDS = 1 << 20;

    private final int room;
    private final int[] words;
    private final int[] ends;

    OpenTiles(int tiles) {
        room = Math.max(1, Math.min(TileSplitter.MAX_PACKET_EVENTS, WORDS / tiles));
        words = new int[tiles * room];
        ends = new int[tiles];
        for (int tile = 0; tile < tiles; tile++) {
            ends[tile] = start(tile);
        }
    }

    int tiles() {
        return ends.length;
    }

    int size(int tile) {
        return ends[tile] - start(tile);
    }

    /** Adds an event; the tile must have room. */
    void add(int tile, int word) {
        int end = ends[tile];
        words[end] = word;
        ends[tile] = end + 1;
    }

    boolean isFull(int tile) {
        return size(tile) == room;
    }

    /** Puts the tile's events in time order, and returns the first one's microseconds since the interval's start. */
    int putInOrder(int tile) {
        sortByTime(tile);
        return PackedEvents.offsetUs(words[start(tile)]);
    }

    /** Takes the tile's events out, as the payload of a packet that begins with the first of them, at {@code firstOffsetUs}. */
    byte[] take(int tile, int firstOffsetUs) {
        int from = start(tile);
        int to = ends[tile];
        for (int i = from; i < to; i++) {
            words[i] -= firstOffsetUs << 16;
        }
        ends[tile] = from;
        return PackedEvents.encode(words, from, to - from);
    }

    private int start(int tile) {
        return tile * room;
    }

    /** Stable: events of equal time keep the order in which the sensor sent them. */
    private void sortByTime(int tile) {
        int from = start(tile);
        int size = size(tile);
        if (isInOrder(from, from + size)) {
            return;
        }
        long[] keyed = new long[size];
        for (int i = 0; i < size; i++) {
            keyed[i] = (long) PackedEvents.offsetUs(words[from + i]) << 32 | i;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = words[from + (int) keyed[i]];
        }
        System.arraycopy(sorted, 0, words, from, size);
    }

    /** Without a branch, and once a packet: no event waits for what the one before it left in memory. */
    private boolean isInOrder(int from, int to) {
        int backwards = 0;
        for (int i = from + 1; i < to; i++) {
            backwards |= PackedEvents.offsetUs(words[i]) - PackedEvents.offsetUs(words[i - 1]);
        }
        return backwards >= 0;
    }
}
