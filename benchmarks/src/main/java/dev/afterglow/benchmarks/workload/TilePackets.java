package dev.afterglow.benchmarks.workload;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.TileSplitter;
import java.util.ArrayList;
import java.util.List;

/** The packets that a camera's events are cut into, kept in memory. */
public final class TilePackets {
    public static final String SENSOR = "bench/camera";

    private TilePackets() {}

    /** All packets of the first so many microseconds. */
    public static List<EventPacket> of(LoopedCamera camera, long lengthUs) {
        List<EventPacket> packets = new ArrayList<>();
        TileSplitter splitter = new TileSplitter(SENSOR, camera.geometry(), PacketExtent.DEFAULT, 0, packets::add);
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        LoopedCamera part = camera.lasting(lengthUs * 1e-6);
        while (part.read(batch)) {
            splitter.add(batch, 0, batch.size());
        }
        splitter.flush();
        return packets;
    }
}
