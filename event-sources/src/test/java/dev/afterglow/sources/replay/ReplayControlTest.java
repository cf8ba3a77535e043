package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.VehicleSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A recording of 200 ms with an event every millisecond, on a clock that moves only when somebody waits for it. */
class ReplayControlTest {
    private static final int EVENTS = 200;
    private static final long RECORDED_FROM_US = 77_000_000;
    private static final long MS = 1000;
    private static final ReplayPlan ONCE = ReplayPlan.fromZero(Double.POSITIVE_INFINITY);

    private final TestingWallClock wall = new TestingWallClock();
    private final List<Published> published = new ArrayList<>();
    private final List<Long> marksUs = new ArrayList<>();
    private long publishingTakesUs;

    /** One event: when it was sent, the time it was given, and the time the recording gives. */
    private record Published(long wallUs, long timestampUs, long positionUs) {}

    @Test
    void everyIntervalIsSentWhenItsEndIsDue() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        replay(control, ONCE);

        assertThat(published).hasSize(EVENTS).allSatisfy(event -> {
            assertThat(event.wallUs()).isEqualTo(event.positionUs() / (10 * MS) * 10 * MS + 10 * MS);
            assertThat(event.timestampUs()).isEqualTo(event.positionUs());
        });
        assertThat(wall.elapsedUs()).isEqualTo(200 * MS);
        assertThat(control.status())
                .isEqualTo(
                        new ReplayStatus(ReplayState.FINISHED, 200 * MS, 200 * MS, new ReplayRate(1), 1.0, 0, EVENTS));
    }

    @Test
    void tenTimesTheRateTakesATenthOfTheTime() throws Exception {
        replay(new ReplayControl(new ReplayRate(10), wall), ONCE);

        assertThat(wall.elapsedUs()).isEqualTo(20 * MS);
    }

    @Test
    void aPauseShiftsWhatFollowsByItsLengthAndNothingElse() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        wall.at(23_400, control::pause).at(1_000_000, control::resume);
        replay(control, ONCE);

        assertThat(wallUsOf(19 * MS)).isEqualTo(20 * MS);
        assertThat(wallUsOf(20 * MS)).isEqualTo(1_000_000 + 6600);
        assertThat(wall.elapsedUs()).isEqualTo(1_000_000 + 200 * MS - 23_400);
        assertThat(control.status().achievedRate()).isEqualTo(1);
    }

    @Test
    void aStepSendsExactlyItsDurationAtOnceAndHolds() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(0.001), wall, true);
        wall.at(500 * MS, () -> assertThat(control.status().state()).isEqualTo(ReplayState.PAUSED));
        wall.at(1_000 * MS, () -> control.step(25 * MS));
        wall.at(2_000 * MS, () -> {
            assertThat(published).hasSize(25).allMatch(event -> event.wallUs() == 1_000 * MS);
            assertThat(marksUs).endsWith(25 * MS);
            assertThat(control.status().positionUs()).isEqualTo(25 * MS);
            assertThat(control.status().state()).isEqualTo(ReplayState.PAUSED);
            control.step(1);
            control.step(7 * MS - 1);
        });
        wall.at(3_000 * MS, () -> {
            assertThat(published).hasSize(32);
            control.rate(new ReplayRate(1));
            control.resume();
        });
        replay(control, ONCE);

        // What was left of the interval, from 32 to 40 ms, is due 8 ms after the replay went on.
        assertThat(wallUsOf(32 * MS)).isEqualTo(3_008 * MS);
        assertThat(published).hasSize(EVENTS);
        assertInTimeOrder();
    }

    @Test
    void aSeekForwardIsACutWithoutALeapOfPublishedTime() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        wall.at(45 * MS, () -> control.seek(150_500));
        Replay replay = replay(control, ONCE);

        assertThat(positionsMs())
                .containsExactlyElementsOf(LongStream.concat(LongStream.range(0, 40), LongStream.range(151, 200))
                        .boxed()
                        .toList());
        // Position 150.5 ms is published as 40 ms, where the film was cut.
        assertThat(event(151 * MS).timestampUs()).isEqualTo(40_500);
        assertThat(wallUsOf(151 * MS)).isEqualTo(45 * MS + 10 * MS);
        assertThat(replay.counts().passedOver()).isEqualTo(151 - 40);
        assertInTimeOrder();
    }

    @Test
    void aSeekBackwardReadsAgainAndPublishedTimeGoesOn() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        wall.at(105 * MS, () -> control.seek(20 * MS));
        replay(control, ONCE);

        assertThat(positionsMs())
                .containsExactlyElementsOf(LongStream.concat(LongStream.range(0, 100), LongStream.range(20, 200))
                        .boxed()
                        .toList());
        assertThat(published.get(100)).isEqualTo(new Published(115 * MS, 100 * MS, 20 * MS));
        assertInTimeOrder();
    }

    @Test
    void aSeekWhileOnHoldStaysOnHold() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall, true);
        wall.at(1, () -> control.seek(120 * MS));
        wall.at(2, () -> {
            assertThat(control.status().positionUs()).isEqualTo(120 * MS);
            assertThat(control.status().state()).isEqualTo(ReplayState.PAUSED);
            control.step(5 * MS);
        });
        wall.at(3, () -> {
            assertThat(positionsMs()).containsExactly(120L, 121L, 122L, 123L, 124L);
            control.stop();
        });
        replay(control, ONCE);

        assertThat(control.status().state()).isEqualTo(ReplayState.FINISHED);
        assertThat(published).hasSize(5);
    }

    @Test
    void aStepThatIsAskedForWithASeekBeginsThere() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall, true);
        wall.at(1, () -> {
            control.seek(120 * MS);
            control.step(3 * MS);
        });
        wall.at(2, control::stop);
        replay(control, ONCE);

        assertThat(positionsMs()).containsExactly(120L, 121L, 122L);
    }

    @Test
    void aStepGoesOnOverTheEndOfAPass() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall, true);
        wall.at(1, () -> control.step(250 * MS));
        wall.at(2, control::stop);
        replay(control, new ReplayPlan(0, 100 * MS, 0, Rebase.at(0), 0));

        assertThat(published).hasSize(250);
        assertThat(control.status().positionUs()).isEqualTo(50 * MS);
        assertInTimeOrder();
    }

    @Test
    void anotherRateHoldsFromWhereTheReplayIs() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        wall.at(45 * MS, () -> control.rate(new ReplayRate(0.5)));
        replay(control, ONCE);

        assertThat(wallUsOf(40 * MS)).isEqualTo(55 * MS);
        assertThat(wall.elapsedUs()).isEqualTo(45 * MS + 2 * 155 * MS);
        assertThat(control.status().achievedRate()).isEqualTo(200.0 / 355);
    }

    @Test
    void everyPassOfALoopGoesOnInPublishedTime() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        replay(control, new ReplayPlan(50 * MS, 120 * MS, 3, Rebase.NONE, 0));

        assertThat(positionsMs())
                .containsExactlyElementsOf(IntStream.range(0, 3)
                        .boxed()
                        .flatMap(pass -> LongStream.range(50, 120).boxed())
                        .toList());
        assertThat(published.get(0).timestampUs()).isEqualTo(RECORDED_FROM_US + 50 * MS);
        assertThat(published.get(140).timestampUs()).isEqualTo(RECORDED_FROM_US + 50 * MS + 140 * MS);
        assertThat(wall.elapsedUs()).isEqualTo(210 * MS);
        assertInTimeOrder();
    }

    @Test
    void aLoopOverNothingEnds() throws Exception {
        replay(new ReplayControl(new ReplayRate(1), wall), new ReplayPlan(5_000 * MS, 6_000 * MS, 0, Rebase.NONE, 0));

        assertThat(published).isEmpty();
    }

    @Test
    void aPassThatASeekLeftEmptyIsFollowedByTheNext() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        control.seek(5_000 * MS);
        replay(control, new ReplayPlan(0, Long.MAX_VALUE, 2, Rebase.at(0), 0));

        assertThat(positionsMs())
                .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
    }

    @Test
    void aLoopForEverEndsWhenItIsStopped() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        wall.at(1_005 * MS, control::stop);
        replay(control, new ReplayPlan(0, Long.MAX_VALUE, 0, Rebase.at(0), 0));

        assertThat(published).hasSize(1000);
        assertThat(marksUs).endsWith(999 * MS + 150 * MS);
        assertInTimeOrder();
    }

    @Test
    void whatComesLateIsReportedAsLagUntilTheReplayHasCaughtUp() throws Exception {
        publishingTakesUs = 12 * MS;
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        List<Long> lagsUs = new ArrayList<>();
        new Replay(inputs(), ONCE, control, sink(), (timeUs, events) -> {
                    lagsUs.add(control.status().lagUs());
                    publishingTakesUs = lagsUs.size() < 5 ? 12 * MS : 0;
                })
                .run();

        assertThat(lagsUs).startsWith(12 * MS, 14 * MS, 16 * MS, 18 * MS, 20 * MS, 10 * MS, 0L, 0L);
        assertThat(control.maxLagUs()).isEqualTo(20 * MS);
        assertThat(wall.elapsedUs()).isEqualTo(200 * MS);
    }

    @Test
    void aKeyPressedBeforeTheBeginningDoesNotCountAsTimePlayed() throws Exception {
        ReplayControl control = new ReplayControl(new ReplayRate(1), wall);
        control.pause();
        control.resume();
        replay(control, ONCE);

        assertThat(control.status().achievedRate()).isEqualTo(1);
    }

    @Test
    void aReplayThatHasFinishedObeysNoMore() throws Exception {
        ReplayControl control = new ReplayControl(ReplayRate.MAX, wall);
        replay(control, ONCE);
        ReplayStatus finished = control.status();

        control.resume();
        control.pause();
        control.seek(0);
        control.step(1);
        control.rate(new ReplayRate(2));

        assertThat(control.status()).isEqualTo(finished);
    }

    @Test
    void whatCannotBeIsRefused() {
        ReplayControl control = new ReplayControl(ReplayRate.MAX, wall);

        assertThatThrownBy(() -> control.seek(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a position must not be negative: -1 us");
        assertThatThrownBy(() -> control.step(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a step must be longer than nothing: 0 us");
    }

    private Replay replay(ReplayControl control, ReplayPlan plan) throws IOException, InterruptedException {
        Replay replay = new Replay(inputs(), plan, control, sink(), (timeUs, events) -> {});
        replay.run();
        return replay;
    }

    private static ReplayInputs inputs() throws IOException {
        List<long[]> events = IntStream.range(0, EVENTS)
                .mapToObj(i -> new long[] {RECORDED_FROM_US + i * MS, i % 100, 4, 1})
                .toList();
        return ReplayInputs.of("car0", Rewindable.open(() -> new TestingCamera(events, 64)), null);
    }

    private PacketSink sink() {
        return new PacketSink() {
            @Override
            public void publish(EventPacket packet, long recordedUs) {
                for (int i = 0; i < packet.getEventCount(); i++) {
                    long offsetUs = PackedEvents.offsetUs(
                            PackedEvents.wordAt(packet.getPayload().array(), i));
                    published.add(new Published(
                            wall.elapsedUs(),
                            Micros.of(packet.getFirstTimestamp()) + offsetUs,
                            recordedUs + offsetUs - RECORDED_FROM_US));
                }
            }

            @Override
            public void publish(EventPacket packet) {
                throw new AssertionError("the time of the recording is lost");
            }

            @Override
            public void publish(VehicleSample sample) {}

            @Override
            public void markTime(String sensorId, String vehicleId, long timestampUs) {
                wall.advanceUs(publishingTakesUs);
                marksUs.add(timestampUs);
            }

            @Override
            public void flush() {}
        };
    }

    private void assertInTimeOrder() {
        assertThat(published.stream().map(Published::timestampUs).distinct().toList())
                .isSorted();
        assertThat(marksUs).isSorted();
    }

    private List<Long> positionsMs() {
        return published.stream().map(event -> event.positionUs() / MS).toList();
    }

    private Published event(long positionUs) {
        return published.stream()
                .filter(event -> event.positionUs() == positionUs)
                .findFirst()
                .orElseThrow();
    }

    private long wallUsOf(long positionUs) {
        return event(positionUs).wallUs();
    }
}
