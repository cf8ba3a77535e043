package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.alert.Sign;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SustainedAlertTest {
    private static final long STEP_MS = 50;
    private static final int STEPS = 4;

    @Test
    void anAlertComesOnceAnEpisodeAndSaysHowLongAndHowMuch() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.accept(signs("..####....###..#######.####"));
            harness.processWatermark(10_000);

            assertThat(harness.extractOutputValues())
                    .extracting(alert -> alert.getEnd().toEpochMilli() / STEP_MS)
                    .containsExactly(5L, 18L, 26L);
            DrivingAlert first = harness.extractOutputValues().get(0);
            assertThat(first.getKind()).isEqualTo(AlertKind.TILE_OVERHEATED);
            assertThat(first.getStart().toEpochMilli()).isEqualTo(STEP_MS);
            assertThat(first.getTile()).isEqualTo(3);
            assertThat(first.getText()).isEqualTo("hot for 0.20 s, up to 5 K, tile 3");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfArrivalBetweenWatermarksDoesNotMatter(long seed) throws Exception {
        List<Sign> signs = new ArrayList<>(signs("..####....###..#######.####"));
        Collections.shuffle(signs, new Random(seed));
        try (Harness harness = new Harness()) {
            harness.open();
            harness.accept(signs);
            harness.processWatermark(10_000);

            assertThat(harness.extractOutputValues()).hasSize(3);
        }
    }

    @Test
    void aSignBehindTheWatermarkGoesAside() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.processWatermark(10_000);
            harness.accept(signs("."));

            assertThat(harness.getSideOutput(SustainedAlert.LATE)).hasSize(1);
        }
    }

    @Test
    void whatAPatternKeepsDoesNotGrow() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            int most = 0;
            for (int round = 0; round < 200; round++) {
                String signs = round % 2 == 0 ? "....." : "#####";
                for (int i = 0; i < signs.length(); i++) {
                    long step = 5L * round + i;
                    harness.accept(List.of(sign(step, signs.charAt(i) == '#')));
                    harness.processWatermark(step * STEP_MS);
                }
                most = Math.max(most, harness.numKeyedStateEntries());
            }
            assertThat(harness.extractOutputValues()).hasSize(100);
            assertThat(most).isLessThan(3 * STEPS);
            harness.processWatermark(1_000_000);
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private static List<Sign> signs(String text) {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            signs.add(sign(i, text.charAt(i) == '#'));
        }
        return signs;
    }

    private static Sign sign(long step, boolean raised) {
        return new Sign("car0/camera", 3, step * STEP_MS * 1000, raised, step);
    }

    private static final class Harness extends KeyedOneInputStreamOperatorTestHarness<String, Sign, DrivingAlert> {
        private Harness() throws Exception {
            super(operator(), Sign::subject, Types.STRING);
        }

        private void accept(List<Sign> signs) throws Exception {
            for (Sign sign : signs) {
                processElement(sign, sign.tickUs() / 1000);
            }
        }

        @SuppressWarnings("unchecked") // the transformation has lost its types
        private static OneInputStreamOperator<Sign, DrivingAlert> operator() {
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
            DataStream<Sign> signs = environment.fromData(sign(0, false));
            DataStream<DrivingAlert> alerts = SustainedAlert.of(
                    signs.keyBy(Sign::subject),
                    AlertKind.TILE_OVERHEATED,
                    STEPS,
                    Duration.ofMillis(STEP_MS),
                    "hot for %1$.2f s, up to %2$.0f K, tile %3$d");
            return ((OneInputTransformation<Sign, DrivingAlert>) alerts.getTransformation()).getOperator();
        }
    }
}
