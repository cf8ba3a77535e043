package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;

/**
 * Events that came together. The batch is the packet's own: whoever has the packet may change times in it.
 *
 * @param geometry of the sensor
 */
public record CameraPacket(SensorGeometry geometry, EventBatch events) implements LivePacket {
    @Override
    public int size() {
        return events.size();
    }

    @Override
    public long firstUs() {
        return events.timestampsUs[0];
    }
}
