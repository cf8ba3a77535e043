package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.live.feed.CameraPacket;
import dev.afterglow.sources.live.feed.Feed;
import dev.afterglow.sources.live.feed.FeedOpener;
import dev.afterglow.sources.live.feed.LivePacket;
import dev.afterglow.sources.live.feed.SignalPacket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The merge on a clock that the test sets. */
final class LiveMergeTest {
    private static final long NOW = 1_700_000_000_000_000L;
    private static final long PATIENCE_US = 100_000;

    private final CollectingSink sink = new CollectingSink();
    private final LiveSettings settings = LiveSettings.of("car0", 1).withPatience(Duration.ofNanos(1000 * PATIENCE_US));
    private final LiveSensor left = sensor("car0/left", true);
    private final LiveSensor right = sensor("car0/right", true);
    private final LiveSensor vehicle = sensor("car0", false);
    private final LiveMerge merge = new LiveMerge(
            List.of(new Lane(left, settings, sink), new Lane(right, settings, sink), new Lane(vehicle, settings, sink)),
            sink,
            settings);

    @Test
    void nothingIsMarkedBeforeTheFirstReading() throws Exception {
        assertThat(merge.publishDue(NOW)).isPositive();
        assertThat(sink.marksUs()).isEmpty();
    }

    @Test
    void anIntervalIsClosedAsSoonAsEverySensorHasSentSomethingLater() throws Exception {
        connect(left, right);
        arrive(left, NOW, NOW + 12_000);
        publishAllDue(NOW + 12_000);
        assertThat(sink.packets()).isEmpty();
        arrive(right, NOW + 5_000, NOW + 11_000);
        publishAllDue(NOW + 12_000);
        assertThat(sink.events()).extracting("timestampUs").containsExactly(NOW, NOW + 5_000);
        assertThat(sink.marksUs()).containsExactly(NOW + 10_000, NOW + 10_000);
    }

    @Test
    void aQuietSensorIsWaitedForAsLongAsPatienceAndNoLonger() throws Exception {
        connect(left, right);
        arrive(left, NOW, NOW + 500_000);
        arrive(right, NOW);
        publishAllDue(NOW + 10_000 + PATIENCE_US - 1);
        assertThat(sink.marksUs()).isEmpty();
        publishAllDue(NOW + 10_000 + PATIENCE_US);
        assertThat(sink.marksUs()).containsExactly(NOW + 10_000, NOW + 10_000);
    }

    @Test
    void aSensorThatIsAwayIsNotWaitedFor() throws Exception {
        connect(left);
        arrive(left, NOW, NOW + 15_000);
        publishAllDue(NOW + 15_000);
        assertThat(sink.events()).hasSize(1);
    }

    @Test
    void readingsThatTimeHasPassedArePublishedAndCountedAsLate() throws Exception {
        connect(left, right);
        arrive(left, NOW, NOW + 40_000);
        publishAllDue(NOW + 35_000 + PATIENCE_US);
        arrive(right, NOW + 1, NOW + 41_000);
        publishAllDue(NOW + 60_000 + PATIENCE_US);
        assertThat(right.report().late()).isEqualTo(1);
        assertThat(right.report().published()).isEqualTo(2);
    }

    @Test
    void inASilenceTimeGoesOnInStepsAndALongOneIsMarkedOnce() throws Exception {
        connect(left);
        arrive(left, NOW);
        for (long afterUs = 0; afterUs <= 300_000; afterUs += 10_000) {
            publishAllDue(NOW + afterUs);
        }
        assertThat(sink.marksUs()).isSorted().hasSizeBetween(2 * 4, 2 * 6);
        int marks = sink.marksUs().size() / 2;
        publishAllDue(NOW + 3_600_000_000L);
        assertThat(sink.marksUs().size() / 2 - marks).isLessThan(5);
        assertThat(sink.marksUs().get(sink.marksUs().size() - 1))
                .isBetween(NOW + 3_600_000_000L - PATIENCE_US - 60_000, NOW + 3_600_000_000L);
    }

    @Test
    void aVehicleThatDoesNotDateItsSignalsNeverHoldsTimeBack() throws Exception {
        connect(left, vehicle);
        vehicle.buffer.add(vehicle.clock.toEventTime(
                new SignalPacket(List.of(new VehicleSignal(LivePacket.UNDATED, "vehicle_speed", 50))), NOW));
        arrive(left, NOW, NOW + 15_000);
        publishAllDue(NOW + 10_001);
        assertThat(sink.samples()).hasSize(1);
        assertThat(sink.events()).hasSize(1);
    }

    @Test
    void theEndPublishesWhatIsLeftInOrderAndMarksIt() throws Exception {
        connect(left, right);
        arrive(left, NOW, NOW + 90_000);
        arrive(right, NOW + 45_000);
        merge.finish(NOW + 100_000);
        assertThat(sink.packets())
                .extracting(packet -> packet.getSensorId().toString())
                .containsExactly("car0/left", "car0/right", "car0/left");
        assertThat(sink.marksUs()).containsOnly(NOW + 100_000);
    }

    private void publishAllDue(long nowUs) throws Exception {
        while (merge.publishDue(nowUs) == 0) {
            // One interval a call.
        }
    }

    private static void connect(LiveSensor... sensors) {
        for (LiveSensor sensor : sensors) {
            sensor.isConnected = true;
        }
    }

    /** A packet on the host's own clock, which came when its first event happened. */
    private static void arrive(LiveSensor camera, long... timestampsUs) {
        EventBatch events = new EventBatch(timestampsUs.length);
        for (long timestampUs : timestampsUs) {
            events.add(timestampUs, 1, 1, true);
        }
        camera.buffer.add(
                camera.clock.toEventTime(new CameraPacket(new SensorGeometry(32, 32), events), timestampsUs[0]));
    }

    private static LiveSensor sensor(String id, boolean isCamera) {
        return new LiveSensor(new LiveSource(id, "nowhere", isCamera, new NoOpener()), 1000);
    }

    /** These sensors are fed by the test. */
    private static final class NoOpener implements FeedOpener {
        @Override
        public Feed open() {
            throw new AssertionError("nobody connects here");
        }

        @Override
        public boolean mayReopen() {
            return true;
        }

        @Override
        public void cancel() {}
    }
}
