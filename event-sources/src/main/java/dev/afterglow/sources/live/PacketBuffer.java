package dev.afterglow.sources.live;

import dev.afterglow.sources.live.feed.LivePacket;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The packets of one sensor that wait to be published, bounded by the number of their readings. Where there is no room for a new
 * packet the oldest ones are dropped whole: what is newest matters most, and half a packet would be a picture that never was.
 */
final class PacketBuffer {
    private final int capacity;
    private final Deque<LivePacket> waiting = new ArrayDeque<>();
    private long readings;
    private long droppedPackets;
    private long droppedReadings;

    PacketBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a packet, which is itself dropped if it alone is larger than the buffer. */
    synchronized void add(LivePacket packet) {
        waiting.addLast(packet);
        readings += packet.size();
        while (readings > capacity) {
            LivePacket oldest = waiting.removeFirst();
            readings -= oldest.size();
            droppedPackets++;
            droppedReadings += oldest.size();
        }
    }

    synchronized @Nullable LivePacket poll() {
        LivePacket oldest = waiting.pollFirst();
        if (oldest != null) {
            readings -= oldest.size();
        }
        return oldest;
    }

    synchronized long readings() {
        return readings;
    }

    synchronized long droppedPackets() {
        return droppedPackets;
    }

    synchronized long droppedReadings() {
        return droppedReadings;
    }
}
