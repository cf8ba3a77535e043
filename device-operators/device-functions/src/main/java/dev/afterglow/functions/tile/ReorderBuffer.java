package dev.afterglow.functions.tile;

import dev.afterglow.functions.packet.TilePacket;
import java.util.Collection;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Packets of one tile that came before their turn, and what turn it is.
 *
 * <p>Numbers that were given up are remembered, the newest {@value #MAX_REMEMBERED_GAPS}, to tell a late packet from a repeated
 * one. What waits is bounded by the allowed disorder: the watermark releases it.
 */
final class ReorderBuffer {
    static final int MAX_REMEMBERED_GAPS = 1024;

    private final TreeMap<Long, TilePacket> waiting = new TreeMap<>();
    private final TreeSet<Long> givenUp = new TreeSet<>();
    private long nextSequence;

    long nextSequence() {
        return nextSequence;
    }

    boolean isWaiting(long sequence) {
        return waiting.containsKey(sequence);
    }

    boolean wasGivenUp(long sequence) {
        return givenUp.contains(sequence);
    }

    /** Takes the turn of a packet whose turn it is, if none waits: most packets never see the rest of the buffer. */
    boolean passes(long sequence) {
        if (sequence != nextSequence || !waiting.isEmpty()) {
            return false;
        }
        nextSequence++;
        return true;
    }

    void add(TilePacket packet) {
        waiting.put(packet.sequence(), packet);
    }

    /** Takes the packet whose turn it is, or null while it is missing. */
    @Nullable
    TilePacket takeNext() {
        TilePacket packet = waiting.remove(nextSequence);
        if (packet != null) {
            nextSequence++;
        }
        return packet;
    }

    /** The packet that waits for the shortest gap to close, or null if none waits. */
    @Nullable
    TilePacket firstWaiting() {
        return waiting.isEmpty() ? null : waiting.firstEntry().getValue();
    }

    /** Gives up what is missing before the first packet that waits, so that its turn comes. */
    void giveUpGap() {
        long first = waiting.firstKey();
        for (long missing = Math.max(nextSequence, first - MAX_REMEMBERED_GAPS); missing < first; missing++) {
            givenUp.add(missing);
        }
        Iterator<Long> oldest = givenUp.iterator();
        for (int surplus = givenUp.size() - MAX_REMEMBERED_GAPS; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
        nextSequence = first;
    }

    /** Begins a new numbering; nothing may be waiting. */
    void restart() {
        givenUp.clear();
        nextSequence = 0;
    }

    Collection<TilePacket> waiting() {
        return waiting.values();
    }

    SortedSet<Long> givenUp() {
        return givenUp;
    }

    static ReorderBuffer restore(long nextSequence, Collection<TilePacket> waiting, Collection<Long> givenUp) {
        ReorderBuffer buffer = new ReorderBuffer();
        buffer.nextSequence = nextSequence;
        waiting.forEach(buffer::add);
        buffer.givenUp.addAll(givenUp);
        return buffer;
    }
}
