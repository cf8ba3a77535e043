package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of seeds 1 to 3 turn every knob of one replay without regard for each other. */
@Timeout(60)
class ReplayThreadsTest {
    private static final int TURNS = 1000;
    private static final long PAUSE_NANOS = 100_000;
    private static final int EVENTS = 5000;

    @Test
    void whateverThreadsAskForPublishedTimeNeverGoesBack() throws Exception {
        ReplayControl control = new ReplayControl(ReplayRate.MAX, System::nanoTime);
        List<long[]> events = IntStream.range(0, EVENTS)
                .mapToObj(i -> new long[] {i * 1000L, i % 100, i % 70, i % 2})
                .toList();
        OrderedSink sink = new OrderedSink();
        Replay replay = new Replay(
                ReplayInputs.of("car0", Rewindable.open(() -> new TestingCamera(events, 512)), null),
                new ReplayPlan(0, Long.MAX_VALUE, 0, Rebase.at(0), 0),
                control,
                sink,
                (timeUs, published) -> {});
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<?> replaying = threads.submit(() -> {
                replay.run();
                return null;
            });
            List<Future<?>> turning = new ArrayList<>();
            for (int seed = 1; seed <= 3; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                turning.add(threads.submit(() -> turnKnobs(control, random)));
            }
            for (Future<?> one : turning) {
                one.get();
            }
            control.stop();
            replaying.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(sink.backwardSteps).isZero();
        assertThat(sink.events).isEqualTo(replay.eventsPublished()).isPositive();
        assertThat(control.status().state()).isEqualTo(ReplayState.FINISHED);
    }

    private static void turnKnobs(ReplayControl control, SplittableRandom random) {
        for (int turn = 0; turn < TURNS || control.counts().events() < EVENTS; turn++) {
            // Quicker hands would leave the replay no moment to publish anything.
            LockSupport.parkNanos(PAUSE_NANOS);
            switch (random.nextInt(6)) {
                case 0 -> control.pause();
                case 1 -> control.seek(random.nextLong(6_000_000));
                case 2 -> control.step(1 + random.nextLong(100_000));
                case 3 -> control.rate(random.nextBoolean() ? ReplayRate.MAX : new ReplayRate(100));
                default -> control.resume();
            }
        }
    }

    /** Counts what begins before a mark that was sent. */
    private static final class OrderedSink implements PacketSink {
        private long newestMarkUs;
        private long backwardSteps;
        private long events;

        @Override
        public void publish(EventPacket packet) {
            backwardSteps += Micros.of(packet.getFirstTimestamp()) < newestMarkUs ? 1 : 0;
            events += packet.getEventCount();
        }

        @Override
        public void publish(VehicleSample sample) {}

        @Override
        public void markTime(String sensorId, String vehicleId, long timestampUs) {
            backwardSteps += timestampUs < newestMarkUs ? 1 : 0;
            newestMarkUs = timestampUs;
        }

        @Override
        public void flush() {}
    }
}
