package dev.afterglow.app.view;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The packets of the last 50 ms of sensor time, which are developed into an image. A sensor too wide for a page is pooled; beyond
 * {@value #MOST_EVENTS} events the oldest packets go, and the image says that it is a sample.
 */
final class Exposure {
    static final long EXPOSURE_US = 50_000;
    private static final int MOST_COLUMNS = 360;
    /** More than a page has pixels; counting all of a dense stream again and again would cost more than it shows. */
    private static final int MOST_EVENTS = 1 << 17;

    private final ArrayDeque<EventPacket> packets = new ArrayDeque<>();
    private int events;
    private long newestUs = Long.MIN_VALUE;
    private long droppedUs = Long.MIN_VALUE;
    private int[] on = new int[0];
    private int[] off = new int[0];

    /** Takes a packet with events; those of another sensor than the first one's are left out. */
    void add(EventPacket packet) {
        EventPacket first = packets.peekFirst();
        if (first != null && !areOfOneSensor(first, packet)) {
            return;
        }
        newestUs = Math.max(newestUs, Micros.of(packet.getFirstTimestamp()));
        packets.addLast(packet);
        events += packet.getEventCount();
        while (events > MOST_EVENTS && packets.size() > 1) {
            EventPacket oldest = packets.removeFirst();
            forget(oldest);
            droppedUs = Math.max(droppedUs, Micros.of(oldest.getFirstTimestamp()));
        }
    }

    /** The image of now, or null if nothing was seen yet. */
    @Nullable
    CameraImage develop(boolean whole) {
        packets.removeIf(packet -> {
            boolean isOld = isOld(Micros.of(packet.getFirstTimestamp()));
            if (isOld) {
                forget(packet);
            }
            return isOld;
        });
        EventPacket first = packets.peekFirst();
        return first == null ? null : develop(first, whole && isOld(droppedUs));
    }

    private CameraImage develop(EventPacket like, boolean whole) {
        int poolPx = (like.getWidthPx() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        int columns = (like.getWidthPx() + poolPx - 1) / poolPx;
        int rows = (like.getHeightPx() + poolPx - 1) / poolPx;
        clear(columns * rows);
        int onEvents = 0;
        for (EventPacket packet : packets) {
            onEvents += tally(packet, poolPx, columns);
        }
        return new CameraImage(
                newestUs,
                like.getWidthPx(),
                like.getHeightPx(),
                poolPx,
                columns,
                rows,
                onEvents,
                events - onEvents,
                whole,
                levels(columns * rows));
    }

    private static boolean areOfOneSensor(EventPacket one, EventPacket other) {
        return one.getSensorId().equals(other.getSensorId())
                && one.getWidthPx() == other.getWidthPx()
                && one.getHeightPx() == other.getHeightPx();
    }

    private boolean isOld(long timestampUs) {
        return timestampUs <= newestUs - EXPOSURE_US;
    }

    private void forget(EventPacket packet) {
        events -= packet.getEventCount();
    }

    private void clear(int pixels) {
        if (on.length == pixels) {
            Arrays.fill(on, 0);
            Arrays.fill(off, 0);
        } else {
            on = new int[pixels];
            off = new int[pixels];
        }
    }

    /** Counts a packet's events into the image; returns how many were ON. */
    private int tally(EventPacket packet, int poolPx, int columns) {
        int tileSizePx = packet.getTileSizePx();
        int tileColumns = (packet.getWidthPx() + tileSizePx - 1) / tileSizePx;
        int left = packet.getTile() % tileColumns * tileSizePx;
        int top = packet.getTile() / tileColumns * tileSizePx;
        byte[] payload = packet.getPayload().array();
        int onEvents = 0;
        for (int i = 0; i < packet.getEventCount(); i++) {
            int word = PackedEvents.wordAt(payload, i);
            int pixel = PackedEvents.pixel(word);
            // Nothing forbids a pixel of an edge tile that lies outside the sensor.
            int x = Math.min(left + pixel % tileSizePx, packet.getWidthPx() - 1);
            int y = Math.min(top + pixel / tileSizePx, packet.getHeightPx() - 1);
            int place = y / poolPx * columns + x / poolPx;
            if (PackedEvents.isBrighter(word)) {
                on[place]++;
                onEvents++;
            } else {
                off[place]++;
            }
        }
        return onEvents;
    }

    private String levels(int pixels) {
        double meanOn = meanOfActive(on);
        double meanOff = meanOfActive(off);
        byte[] nibbles = new byte[(pixels + 1) / 2];
        for (int pixel = 0; pixel < pixels; pixel++) {
            int nibble = level(on[pixel], meanOn) << 2 | level(off[pixel], meanOff);
            nibbles[pixel / 2] |= (byte) (pixel % 2 == 0 ? nibble << 4 : nibble);
        }
        return Base64.getEncoder().encodeToString(nibbles);
    }

    private static double meanOfActive(int[] counts) {
        long sum = 0;
        int active = 0;
        for (int count : counts) {
            sum += count;
            active += count == 0 ? 0 : 1;
        }
        return active == 0 ? 1 : (double) sum / active;
    }

    /** From 0 to 3, against the mean of the pixels that saw anything: a dense stream does not become a white field. */
    private static int level(int count, double mean) {
        if (count == 0) {
            return 0;
        }
        if (count <= mean) {
            return 1;
        }
        return count <= 2 * mean ? 2 : 3;
    }
}
