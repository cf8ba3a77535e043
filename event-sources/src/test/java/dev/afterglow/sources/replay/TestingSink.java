package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.VehicleSample;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a replay sends. */
final class TestingSink implements PacketSink {
    final List<EventPacket> packets = new ArrayList<>();
    final List<VehicleSample> samples = new ArrayList<>();
    final List<Long> marksUs = new ArrayList<>();

    /** Events as {time, x, y, polarity}, in the order of their packets. */
    List<long[]> events() {
        List<long[]> events = new ArrayList<>();
        for (EventPacket packet : packets) {
            byte[] payload = packet.getPayload().array();
            int size = packet.getTileSizePx();
            int columns = (packet.getWidthPx() + size - 1) / size;
            for (int i = 0; i < packet.getEventCount(); i++) {
                int word = PackedEvents.wordAt(payload, i);
                int pixel = PackedEvents.pixel(word);
                events.add(new long[] {
                    Micros.of(packet.getFirstTimestamp()) + PackedEvents.offsetUs(word),
                    packet.getTile() % columns * size + pixel % size,
                    packet.getTile() / columns * size + pixel / size,
                    PackedEvents.isBrighter(word) ? 1 : 0
                });
            }
        }
        return events;
    }

    @Override
    public void publish(EventPacket packet) {
        packets.add(packet);
    }

    @Override
    public void publish(VehicleSample sample) {
        samples.add(sample);
    }

    @Override
    public void markTime(String sensorId, String vehicleId, long timestampUs) {
        marksUs.add(timestampUs);
    }

    @Override
    public void flush() {}
}
