package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts a sensor's events into packets of one tile each: at the end of a flush interval, and at a size limit.
 *
 * <p>Within an interval the events of a tile are put in time order, so small backward steps of a sensor do no harm. An event from
 * before the interval goes out in a packet of its own, which the job will find late and count.
 */
public final class TileSplitter {
    public static final int MAX_PACKET_EVENTS = 8192;

    private final String sensorId;
    private final SensorGeometry geometry;
    private final int tileSizePx;
    private final PacketExtent extent;
    private final long session;
    private final Consumer<EventPacket> out;
    private final TilePlaces places;
    private final OpenTiles tiles;
    private final long[] nextSequence;
    private long intervalStartUs = Long.MIN_VALUE;

    /** Of tiles of any size, and otherwise of the usual extent. */
    public TileSplitter(String sensorId, SensorGeometry geometry, int tileSizePx, Consumer<EventPacket> out) {
        this(sensorId, geometry, tileSizePx, PacketExtent.DEFAULT, 0, out);
    }

    /** Numbers the packets within {@code session}, which must be higher than that of any earlier publisher of the sensor. */
    public TileSplitter(
            String sensorId, SensorGeometry geometry, PacketExtent extent, long session, Consumer<EventPacket> out) {
        this(sensorId, geometry, extent.tileSize().pxOf(geometry), extent, session, out);
    }

    private TileSplitter(
            String sensorId,
            SensorGeometry geometry,
            int tileSizePx,
            PacketExtent extent,
            long session,
            Consumer<EventPacket> out) {
        if (tileSizePx < 1 || tileSizePx > PackedEvents.MAX_TILE_SIZE_PX) {
            throw new IllegalArgumentException("tile size must be 1..128 pixels: " + tileSizePx);
        }
        this.sensorId = sensorId;
        this.geometry = geometry;
        this.tileSizePx = tileSizePx;
        this.extent = extent;
        this.session = session;
        this.out = out;
        places = new TilePlaces(geometry, tileSizePx);
        tiles = new OpenTiles(places.tiles());
        nextSequence = new long[places.tiles()];
    }

    /**
     * Adds a run of a batch's events; one beyond the open interval closes it. One from before the recording's first event is sent as
     * if it were at zero, where it is late.
     */
    public void add(EventBatch events, int from, int to) {
        int next = from;
        while (next < to) {
            long timestampUs = events.timestampsUs[next];
            if (intervalStartUs == Long.MIN_VALUE || timestampUs >= intervalStartUs + extent.flushUs()) {
                flush();
                intervalStartUs = extent.floor(timestampUs);
            }
            if (timestampUs < intervalStartUs) {
                sendLate(events, next);
                next++;
            } else {
                next = addWithinInterval(events, next, to);
            }
        }
    }

    /** The hot loop: all events up to the first outside the open interval, and returns which that is. */
    private int addWithinInterval(EventBatch events, int from, int to) {
        long[] timestampsUs = events.timestampsUs;
        short[] x = events.x;
        short[] y = events.y;
        boolean[] brighter = events.brighter;
        long startUs = intervalStartUs;
        int lengthUs = extent.flushUs();
        int i = from;
        for (; i < to; i++) {
            long sinceUs = timestampsUs[i] - startUs;
            if (sinceUs < 0 || sinceUs >= lengthUs) {
                break;
            }
            long place = places.of(x[i], y[i]);
            int tile = TilePlaces.tile(place);
            tiles.add(tile, PackedEvents.pack((int) sinceUs, TilePlaces.pixel(place), brighter[i]));
            if (tiles.isFull(tile)) {
                flush(tile);
            }
        }
        return i;
    }

    private void sendLate(EventBatch events, int index) {
        long place = places.of(events.x[index], events.y[index]);
        int word = PackedEvents.pack(0, TilePlaces.pixel(place), events.brighter[index]);
        send(
                TilePlaces.tile(place),
                Math.max(0, events.timestampsUs[index]),
                PackedEvents.encode(new int[] {word}, 0, 1));
    }

    /** Sends what is open, for example at the end of a recording. */
    public void flush() {
        for (int tile = 0; tile < tiles.tiles(); tile++) {
            flush(tile);
        }
    }

    private void flush(int tile) {
        if (tiles.size(tile) > 0) {
            int firstOffsetUs = tiles.putInOrder(tile);
            send(tile, intervalStartUs + firstOffsetUs, tiles.take(tile, firstOffsetUs));
        }
    }

    private void send(int tile, long firstUs, byte[] payload) {
        out.accept(EventPacket.newBuilder()
                .setSensorId(sensorId)
                .setWidthPx(geometry.widthPx())
                .setHeightPx(geometry.heightPx())
                .setTileSizePx(tileSizePx)
                .setTile(tile)
                .setSession(session)
                .setSequence(nextSequence[tile]++)
                .setFirstTimestamp(Micros.toInstant(firstUs))
                .setEventCount(payload.length / PackedEvents.BYTES_PER_EVENT)
                .setPayload(ByteBuffer.wrap(payload))
                .build());
    }
}
