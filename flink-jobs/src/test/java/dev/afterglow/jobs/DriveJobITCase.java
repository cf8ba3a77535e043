package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RejectionReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.functions.FromElementsGeneratorFunction;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriveJobITCase {
    private static final Duration DISORDER = Duration.ofMillis(50);
    private static final int RECORDS_PER_CHECKPOINT = 4000;
    private static final long SILENT_FROM_US = 500_000;
    private static final Duration SILENCE = Duration.ofSeconds(1);

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static TestingDrive drive = new TestingDrive();
    private static TestingOutputs inOrder = new TestingOutputs();

    @BeforeAll
    static void driveOnce() throws Exception {
        drive = TestingDrive.recorded();
        inOrder = run(drive.receivedEvents(), drive.receivedSamples(), 1);
    }

    @Test
    void everyEventIsProcessedAndEveryTickPredicted() {
        assertThat(inOrder.energy().stream().mapToLong(EnergyReport::getEvents).sum())
                .isEqualTo(drive.eventCount);
        assertThat(inOrder.rejected()).isEmpty();
        assertThat(inOrder.predictions()).hasSize((int)
                inOrder.energy().stream().mapToLong(EnergyReport::getTicks).sum());
        assertThat(inOrder.predictions().get(30).getTrajectory()).hasSize(20);
    }

    @Test
    void everyTileComesToRestAndSaysWhatItIs() {
        assertThat(inOrder.thermal().stream()
                        .flatMap(snapshot -> snapshot.getRestingTiles().stream())
                        .distinct())
                .hasSize(8 * 6);
    }

    @ParameterizedTest(name = "parallelism {0}, seed {1}")
    @CsvSource({"1, 1", "2, 2", "2, 3"})
    void theOutputIsAPureFunctionOfTheInput(int parallelism, long seed) throws Exception {
        List<Received> events = TestingDrive.shuffled(drive.receivedEvents(), DISORDER.toNanos() / 1000 - 20_000, seed);
        List<Received> samples = TestingDrive.shuffled(drive.receivedSamples(), 15_000, seed);

        TestingOutputs shuffled = run(events, samples, parallelism);

        assertThat(shuffled.rejected()).isEmpty();
        assertThat(shuffled.predictions()).isEqualTo(inOrder.predictions());
        assertThat(shuffled.energy()).isEqualTo(inOrder.energy());
        assertThat(shuffled.thermal()).isEqualTo(inOrder.thermal());
        assertThat(shuffled.alerts()).hasSameElementsAs(inOrder.alerts());
    }

    @Test
    void duplicatesAndBrokenRecordsAreCountedAndChangeNothing() throws Exception {
        drive.events.add(500, new byte[] {1, 2, 3});
        List<Received> events = drive.receivedEvents();
        drive.events.remove(500);
        Received again = events.get(100);
        events.add(120, again);

        TestingOutputs outputs = run(events, drive.receivedSamples(), 2);

        assertThat(outputs.predictions()).isEqualTo(inOrder.predictions());
        assertThat(outputs.rejected())
                .extracting(rejected -> rejected.getReason())
                .containsExactlyInAnyOrder(RejectionReason.MALFORMED, RejectionReason.DUPLICATE);
        assertThat(outputs.rejected())
                .extracting(rejected -> rejected.getOffset())
                .contains(500L);
    }

    @Test
    void whatComesBeyondTheAllowedDisorderIsLateAndCounted() throws Exception {
        List<Received> events = new ArrayList<>(drive.receivedEvents());
        Received straggler = events.remove(50);
        events.add(events.size() - 1, straggler);

        TestingOutputs outputs = run(events, drive.receivedSamples(), 1);

        long processed =
                outputs.energy().stream().mapToLong(EnergyReport::getEvents).sum();
        assertThat(outputs.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE));
        assertThat(processed + outputs.rejected().get(0).getEventCount()).isEqualTo(drive.eventCount);
    }

    @Test
    void aCameraThatGoesSilentWhileItsCarDrivesOnIsMissedOnce() throws Exception {
        List<Received> untilSilence = drive.receivedEvents().stream()
                .filter(received -> received.timestampUs() < SILENT_FROM_US)
                .toList();

        TestingOutputs outputs = run(untilSilence, drive.receivedSamples(), 2);

        assertThat(outputs.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo(AlertKind.SENSOR_SILENT);
            assertThat(alert.getSensorId()).isEqualTo("car0/camera");
            assertThat(alert.getText()).contains("car0/camera");
            assertThat(Micros.of(alert.getStart())).isEqualTo(SILENT_FROM_US);
            assertThat(Micros.of(alert.getEnd())).isEqualTo(SILENT_FROM_US + SILENCE.toMillis() * 1000);
        });
        assertThat(inOrder.alerts())
                .as("the end of the stream is no silence")
                .noneMatch(alert -> alert.getKind() == AlertKind.SENSOR_SILENT);
    }

    @Test
    void aCrashChangesNothing() throws Exception {
        CrashOnce.ARMED.add("events");

        TestingOutputs outputs = run(drive.receivedEvents(), drive.receivedSamples(), 2);

        assertThat(CrashOnce.ARMED)
                .as("the job came to a checkpoint and crashed after it")
                .isEmpty();
        assertThat(outputs.predictions()).isEqualTo(inOrder.predictions());
        assertThat(outputs.energy()).isEqualTo(inOrder.energy());
        assertThat(outputs.thermal()).isEqualTo(inOrder.thermal());
        assertThat(outputs.rejected()).isEmpty();
    }

    private static TestingOutputs run(List<Received> events, List<Received> samples, int parallelism) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        TestingOutputs outputs = new TestingOutputs();
        DriveJob.define(
                DriveConfig.of("none", NeuronSettings.of("mtj", "GENERIC_PMA_STT", 7), Delivery.LOW_LATENCY)
                        .withAlerts(new AlertThresholds(60, 20, 100, SILENCE)),
                stream(environment, "events", events),
                stream(environment, "vehicle", samples),
                outputs.sinks());
        environment.execute();
        return outputs;
    }

    /** Every record moves the watermark as far as it may: the hardest case for what comes out of order. */
    private static DataStream<Received> stream(
            StreamExecutionEnvironment environment, String name, List<Received> records) {
        TypeInformation<Received> type = TypeInformation.of(Received.class);
        DataGeneratorSource<Received> source = new DataGeneratorSource<>(
                new FromElementsGeneratorFunction<>(type, environment.getConfig(), records),
                records.size(),
                RateLimiterStrategy.perCheckpoint(RECORDS_PER_CHECKPOINT),
                type);
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), name)
                .setParallelism(1)
                .uid(name)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Received>forGenerator(
                                context -> new SensorWatermarks(DISORDER) {
                                    @Override
                                    public void onEvent(Received received, long timestampMs, WatermarkOutput output) {
                                        super.onEvent(received, timestampMs, output);
                                        onPeriodicEmit(output);
                                    }
                                })
                        .withTimestampAssigner(SensorWatermarks.timestamps()))
                .setParallelism(1)
                .uid(name + "-watermarks")
                .map(new CrashOnce(name))
                .setParallelism(1)
                .returns(type)
                .uid(name + "-crash");
    }

    /** Fails at the first record after a checkpoint, once for each armed name. */
    private static final class CrashOnce implements MapFunction<Received, Received>, CheckpointListener {
        private static final Set<String> ARMED = ConcurrentHashMap.newKeySet();

        private final String name;
        private boolean hasCheckpoint;

        private CrashOnce(String name) {
            this.name = name;
        }

        @Override
        public Received map(Received received) {
            if (hasCheckpoint && ARMED.remove(name)) {
                throw new IllegalStateException("crash on purpose");
            }
            return received;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            hasCheckpoint = true;
        }
    }
}
