package dev.afterglow.jobs;

import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.VehicleSampleReader;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.replay.PacketSink;
import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayInputs;
import dev.afterglow.sources.replay.ReplayPlan;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.Rewindable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Two seconds of the simulated road, as the records that a replay would have put into Kafka. */
final class TestingDrive implements PacketSink {
    static final double SECONDS = 2;

    final List<byte[]> events = new ArrayList<>();
    final List<byte[]> samples = new ArrayList<>();
    private final RecordCodec<EventPacket> packetCodec = new RecordCodec<>(EventPacket.getClassSchema());
    private final RecordCodec<VehicleSample> sampleCodec = new RecordCodec<>(VehicleSample.getClassSchema());
    long eventCount;

    static TestingDrive recorded() throws IOException, InterruptedException {
        TestingDrive recorded = new TestingDrive();
        SimulatedDrive drive = SimulatedDrive.of(1, SECONDS);
        new Replay(
                        ReplayInputs.of("car0", Rewindable.once(drive.camera()), Rewindable.once(drive.vehicle())),
                        ReplayPlan.fromZero(SECONDS),
                        new ReplayControl(ReplayRate.MAX, () -> 0),
                        recorded,
                        (sensorTimeUs, events) -> {})
                .run();
        return recorded;
    }

    List<Received> receivedEvents() {
        EventPacketReader reader = new EventPacketReader();
        List<Received> received = new ArrayList<>();
        for (byte[] value : events) {
            received.add(reader.read(new RecordPlace(Topics.EVENTS, 0, received.size()), value));
        }
        return received;
    }

    List<Received> receivedSamples() {
        VehicleSampleReader reader = new VehicleSampleReader();
        List<Received> received = new ArrayList<>();
        for (byte[] value : samples) {
            received.add(reader.read(new RecordPlace(Topics.VEHICLE, 0, received.size()), value));
        }
        return received;
    }

    /** Swaps records at random, none over more than {@code reachUs} of sensor time. */
    static List<Received> shuffled(List<Received> records, long reachUs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Received> shuffled = new ArrayList<>(records);
        int from = 0;
        while (from < shuffled.size()) {
            long startUs = shuffled.get(from).timestampUs();
            int to = from;
            while (to < shuffled.size() && shuffled.get(to).timestampUs() - startUs < reachUs) {
                to++;
            }
            List<Received> window = shuffled.subList(from, to);
            for (int i = window.size() - 1; i > 0; i--) {
                Collections.swap(window, i, random.nextInt(i + 1));
            }
            from = to;
        }
        return shuffled;
    }

    @Override
    public void publish(EventPacket packet) {
        events.add(packetCodec.encode(packet));
        eventCount += packet.getEventCount();
    }

    @Override
    public void publish(VehicleSample sample) {
        samples.add(sampleCodec.encode(sample));
    }

    @Override
    public void markTime(String sensorId, String vehicleId, long timestampUs) {}

    @Override
    public void flush() {}
}
