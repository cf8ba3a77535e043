package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private final TestingSink sink = new TestingSink();

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 7, 4096})
    void everyEventArrivesAsItWasOnAClockThatStartsAtZero(int batchSize) throws Exception {
        List<long[]> events = randomEvents(1, 5000);

        Replay replay = replay(events, batchSize, null);
        replay.run();

        List<long[]> expected = new ArrayList<>();
        events.forEach(event -> expected.add(new long[] {event[0] - events.get(0)[0], event[1], event[2], event[3]}));
        assertThat(sorted(sink.events())).isDeepEqualTo(sorted(expected));
        assertThat(replay.eventsRead()).isEqualTo(5000);
        assertThat(replay.eventsPublished()).isEqualTo(5000);
    }

    @Test
    void everyPacketIsSoundAndNumberedWithinItsTile() throws Exception {
        replay(randomEvents(2, 5000), 512, null).run();

        Map<Integer, Long> next = new java.util.HashMap<>();
        for (EventPacket packet : sink.packets) {
            PackedEvents.validate(packet);
            assertThat(packet.getSequence()).isEqualTo(next.getOrDefault(packet.getTile(), 0L));
            next.put(packet.getTile(), packet.getSequence() + 1);
        }
    }

    @Test
    void packetsAreOfTheExtentThatThePlanSays() throws Exception {
        ReplayPlan plan = ReplayPlan.fromZero(1).withExtent(new PacketExtent(new TileSize(8), 25_000));
        replay(List.of(event(0), event(24_999), event(25_000)), 10, null, plan).run();

        assertThat(sink.packets).extracting(EventPacket::getTileSizePx).containsExactly(8, 8);
        assertThat(sink.packets).extracting(EventPacket::getEventCount).containsExactly(2, 1);
    }

    @Test
    void aMarkIsNeverFollowedByWhatLiesBeforeIt() throws Exception {
        List<Long> violations = new ArrayList<>();
        TestingSink watching = new TestingSink();
        Replay replay = new Replay(
                inputs(new TestingCamera(randomEvents(3, 3000), 100), vehicle(randomEvents(4, 300))),
                ReplayPlan.fromZero(Double.POSITIVE_INFINITY),
                new ReplayControl(ReplayRate.MAX, () -> 0),
                new PacketSink() {
                    @Override
                    public void publish(EventPacket packet) {
                        check(Micros.of(packet.getFirstTimestamp()));
                    }

                    @Override
                    public void publish(VehicleSample sample) {
                        check(Micros.of(sample.getTimestamp()));
                    }

                    @Override
                    public void markTime(String sensorId, String vehicleId, long timestampUs) {
                        watching.markTime(sensorId, vehicleId, timestampUs);
                    }

                    @Override
                    public void flush() {}

                    private void check(long timestampUs) {
                        if (!watching.marksUs.isEmpty()
                                && timestampUs < watching.marksUs.get(watching.marksUs.size() - 1)) {
                            violations.add(timestampUs);
                        }
                    }
                },
                (sensorTimeUs, events) -> {});

        replay.run();

        assertThat(watching.marksUs).isSorted().hasSizeGreaterThan(10);
        assertThat(violations).isEmpty();
    }

    @Test
    void smallBackwardStepsWithinAnIntervalArePutInOrder() throws Exception {
        replay(List.of(event(100), event(160), event(140), event(9000)), 10, null)
                .run();

        assertThat(sink.packets).hasSize(1);
        assertThat(sink.events()).extracting(event -> event[0]).containsExactly(0L, 40L, 60L, 8900L);
    }

    @Test
    void aStepBackBeyondTheIntervalGoesOutByItself() throws Exception {
        replay(List.of(event(0), event(25_000), event(3000)), 10, null).run();

        assertThat(sink.packets)
                .extracting(packet -> Micros.of(packet.getFirstTimestamp()))
                .containsExactly(0L, 3000L, 25_000L);
    }

    @Test
    void stopsWhenTheTimeIsUp() throws Exception {
        Replay replay = replay(
                List.of(event(0), event(999_999), event(1_000_000), event(2_000_000)),
                10,
                null,
                ReplayPlan.fromZero(1));
        replay.run();

        assertThat(replay.eventsRead()).isEqualTo(2);
    }

    @Test
    void aRecordingWithoutEventsEndsAtOnce() throws Exception {
        Replay replay = replay(List.of(), 10, null);
        replay.run();

        assertThat(replay.eventsRead()).isZero();
        assertThat(sink.packets).isEmpty();
    }

    @Test
    void aTimeThatNoJobWouldTakeIsRefused() throws Exception {
        Replay replay = replay(List.of(event(-5)), 10, null, new ReplayPlan(0, Long.MAX_VALUE, 1, Rebase.NONE, 0));

        assertThatThrownBy(replay::run)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the first event would be published at -5 us, and must lie in the years 1970 to 2099; rebase it");
    }

    @Test
    void aVehicleOnTheCamerasClockKeepsItsOffset() throws Exception {
        replay(List.of(event(5_000_000), event(6_000_000)), 10, vehicle(List.of(event(5_200_000), event(5_400_000))))
                .run();

        assertThat(sink.samples)
                .extracting(sample -> Micros.of(sample.getTimestamp()))
                .containsExactly(200_000L, 400_000L);
    }

    @Test
    void aVehicleOnAnotherClockBeginsWithTheCamera() throws Exception {
        long unixUs = 1_364_323_939_000_000L;
        replay(List.of(event(5_000_000), event(6_000_000)), 10, vehicle(List.of(event(unixUs), event(unixUs + 300))))
                .run();

        assertThat(sink.samples)
                .extracting(sample -> Micros.of(sample.getTimestamp()))
                .containsExactly(0L, 300L);
    }

    @Test
    void anErrorOfTheSinkEndsTheReplay() throws Exception {
        Replay replay = new Replay(
                inputs(new TestingCamera(randomEvents(5, 100), 10), null),
                ReplayPlan.fromZero(Double.POSITIVE_INFINITY),
                new ReplayControl(ReplayRate.MAX, () -> 0),
                sink,
                (sensorTimeUs, events) -> {
                    throw new IOException("the broker is gone");
                });
        assertThatThrownBy(replay::run).isInstanceOf(IOException.class).hasMessage("the broker is gone");
    }

    private Replay replay(List<long[]> events, int batchSize, @Nullable VehicleSource vehicle) throws IOException {
        return replay(events, batchSize, vehicle, ReplayPlan.fromZero(Double.POSITIVE_INFINITY));
    }

    private Replay replay(List<long[]> events, int batchSize, @Nullable VehicleSource vehicle, ReplayPlan plan)
            throws IOException {
        return new Replay(
                inputs(new TestingCamera(events, batchSize), vehicle),
                plan,
                new ReplayControl(ReplayRate.MAX, () -> 0),
                sink,
                (sensorTimeUs, published) -> {});
    }

    private static ReplayInputs inputs(TestingCamera camera, @Nullable VehicleSource vehicle) {
        return ReplayInputs.of("car0", Rewindable.once(camera), vehicle == null ? null : Rewindable.once(vehicle));
    }

    private static long[] event(long timestampUs) {
        return new long[] {timestampUs, 3, 4, 1};
    }

    private static List<long[]> randomEvents(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<long[]> events = new ArrayList<>();
        long timestampUs = 77_000_000;
        for (int i = 0; i < count; i++) {
            timestampUs += random.nextInt(400);
            events.add(new long[] {timestampUs, random.nextInt(100), random.nextInt(70), random.nextInt(2)});
        }
        return events;
    }

    private static long[][] sorted(List<long[]> events) {
        return events.stream()
                .sorted(Comparator.<long[]>comparingLong(event -> event[0])
                        .thenComparingLong(event -> event[1])
                        .thenComparingLong(event -> event[2])
                        .thenComparingLong(event -> event[3]))
                .toArray(long[][]::new);
    }

    private static VehicleSource vehicle(List<long[]> times) {
        Iterator<long[]> next = times.iterator();
        return new VehicleSource() {
            @Override
            public String format() {
                return "list";
            }

            @Override
            public @Nullable VehicleSignal next() {
                return next.hasNext() ? new VehicleSignal(next.next()[0], VehicleSignal.VEHICLE_SPEED, 50) : null;
            }

            @Override
            public Map<String, Long> skipped() {
                return Map.of();
            }

            @Override
            public void close() {}
        };
    }
}
