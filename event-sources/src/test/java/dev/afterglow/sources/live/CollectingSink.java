package dev.afterglow.sources.live;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.recording.TestingEvent;
import dev.afterglow.sources.replay.PacketSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Keeps what is published; it can be made to take nothing for a while, as a broker that is slow. */
final class CollectingSink implements PacketSink {
    private final List<EventPacket> packets = new ArrayList<>();
    private final List<VehicleSample> samples = new ArrayList<>();
    private final List<Long> marksUs = new ArrayList<>();
    private final CountDownLatch opened;

    CollectingSink() {
        this(true);
    }

    CollectingSink(boolean isOpen) {
        opened = new CountDownLatch(isOpen ? 0 : 1);
    }

    void open() {
        opened.countDown();
    }

    synchronized List<EventPacket> packets() {
        return List.copyOf(packets);
    }

    synchronized List<VehicleSample> samples() {
        return List.copyOf(samples);
    }

    synchronized List<Long> marksUs() {
        return List.copyOf(marksUs);
    }

    /** All events in order of time, then place. */
    List<TestingEvent> events() {
        List<TestingEvent> events = new ArrayList<>();
        for (EventPacket packet : packets()) {
            byte[] payload = packet.getPayload().array();
            int side = packet.getTileSizePx();
            int columns = (packet.getWidthPx() + side - 1) / side;
            for (int i = 0; i < packet.getEventCount(); i++) {
                int word = PackedEvents.wordAt(payload, i);
                events.add(new TestingEvent(
                        Micros.of(packet.getFirstTimestamp()) + PackedEvents.offsetUs(word),
                        packet.getTile() % columns * side + PackedEvents.pixel(word) % side,
                        packet.getTile() / columns * side + PackedEvents.pixel(word) / side,
                        PackedEvents.isBrighter(word)));
            }
        }
        return sorted(events);
    }

    static List<TestingEvent> sorted(List<TestingEvent> events) {
        return events.stream()
                .sorted(Comparator.comparingLong(TestingEvent::timestampUs)
                        .thenComparingInt(TestingEvent::x)
                        .thenComparingInt(TestingEvent::y)
                        .thenComparing(TestingEvent::brighter))
                .toList();
    }

    @Override
    public void publish(EventPacket packet) throws IOException {
        awaitOpen();
        synchronized (this) {
            packets.add(packet);
        }
    }

    @Override
    public void publish(VehicleSample sample) throws IOException {
        awaitOpen();
        synchronized (this) {
            samples.add(sample);
        }
    }

    @Override
    public synchronized void markTime(String sensorId, String vehicleId, long timestampUs) {
        marksUs.add(timestampUs);
    }

    @Override
    public void flush() {}

    private void awaitOpen() throws IOException {
        try {
            opened.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
