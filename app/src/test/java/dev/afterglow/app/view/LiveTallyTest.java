package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveTallyTest {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final Board board = new Board("run1");
    private final LiveTally tally = new LiveTally(board, new Latencies(), new ReplayControl(ReplayRate.MAX, () -> 0));

    @Test
    void whatIsUnderWayIsLostOnceTheRunHasFinished() {
        tally.add(energy(1_000_000, 90));
        tally.add(rejected(7, RejectionReason.LATE, 4));
        tally.add(rejected(8, RejectionReason.DUPLICATE, 3));
        tally.add(rejected(9, RejectionReason.MALFORMED, 2));

        LiveFigures.Events running = figures(Stage.RUNNING, 100).events();
        LiveFigures.Events finished = figures(Stage.FINISHED, 100).events();

        assertThat(running).isEqualTo(new LiveFigures.Events(100, 90, 4, 3, 2, 1L, null));
        assertThat(finished).isEqualTo(new LiveFigures.Events(100, 90, 4, 3, 2, null, 1L));
    }

    @Test
    void whatComesAgainAfterACrashCountsOnce() {
        for (int again = 0; again < 2; again++) {
            tally.add(energy(1_000_000, 90));
            tally.add(rejected(7, RejectionReason.LATE, 4));
            tally.add(TestingPackets.prediction(50_000, 1, 2.0, 10.0), 0);
        }

        LiveFigures figures = figures(Stage.RUNNING, 100);

        assertThat(figures.events().processed()).isEqualTo(90);
        assertThat(figures.events().late()).isEqualTo(4);
        assertThat(figures.predictions()).isEqualTo(1);
    }

    @Test
    void alertsOfEveryKindAndTileAreShownOnce() throws InterruptedException {
        for (AlertKind kind : AlertKind.values()) {
            for (int tile = 0; tile < 2; tile++) {
                tally.add(alert(kind, tile));
                tally.add(alert(kind, tile));
            }
        }

        String trail = news();

        for (AlertKind kind : AlertKind.values()) {
            assertThat(trail.split("\"kind\":\"" + kind + '"', -1))
                    .as(kind.name())
                    .hasSize(3);
        }
    }

    @Test
    void ofManySnapshotsTheNewestIsPosted() throws InterruptedException {
        tally.add(TestingPackets.snapshot(50_000, List.of(1f)));
        tally.add(TestingPackets.snapshot(100_000, List.of(2f)));
        tally.postHeat();
        tally.postHeat();

        assertThat(news()).containsOnlyOnce("event: heat").contains("\"us\":100000");
    }

    @Test
    void quietIsCountedFromTheNewestPrediction() {
        tally.resume(SECOND_NANOS);
        assertThat(tally.figures(RunPosition.START, 3 * SECOND_NANOS).quietSeconds())
                .isEqualTo(2);

        tally.add(TestingPackets.prediction(50_000, 1, null, null), 3 * SECOND_NANOS);
        assertThat(tally.figures(RunPosition.START, 4 * SECOND_NANOS).quietSeconds())
                .isEqualTo(1);
    }

    private LiveFigures figures(Stage stage, long sent) {
        return tally.figures(new RunPosition(stage, 1_000_000, sent), SECOND_NANOS);
    }

    private String news() throws InterruptedException {
        try (Board.Reading page = board.open(null)) {
            StringBuilder text = new StringBuilder();
            for (byte[] message : Objects.requireNonNull(page.await(Duration.ofMillis(1)))) {
                text.append(new String(message, StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }

    private static EnergyReport energy(long windowEndUs, long events) {
        return EnergyReport.newBuilder()
                .setSensorId("car0/camera")
                .setWindowStart(Micros.toInstant(windowEndUs - 1_000_000))
                .setWindowEnd(Micros.toInstant(windowEndUs))
                .setPackets(1)
                .setEvents(events)
                .setPulses(events)
                .setSwitches(0)
                .setTicks(20)
                .setTileTicks(20)
                .setNeuronSteps(20)
                .setWriteJoules(1e-9)
                .setReadJoules(1e-9)
                .setResetJoules(1e-9)
                .setLstmMemoryJoules(1e-6)
                .setCnn3dMemoryJoules(1e-5)
                .build();
    }

    private static RejectedRecord rejected(long offset, RejectionReason reason, long events) {
        return RejectedRecord.newBuilder()
                .setReason(reason)
                .setDetail("")
                .setTopic("afterglow.events")
                .setPartition(0)
                .setOffset(offset)
                .setEventCount(events)
                .setValue(ByteBuffer.allocate(0))
                .build();
    }

    private static DrivingAlert alert(AlertKind kind, int tile) {
        return DrivingAlert.newBuilder()
                .setSensorId("car0/camera")
                .setKind(kind)
                .setTile(tile)
                .setStart(Micros.toInstant(0))
                .setEnd(Micros.toInstant(50_000))
                .setText("something was seen")
                .build();
    }
}
