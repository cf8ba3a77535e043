package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.prediction.DrivingMoment;
import dev.afterglow.functions.prediction.DrivingMoments;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.sources.drive.CarMotion;
import dev.afterglow.sources.drive.CarState;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.drive.SimulatedDriveParameters;
import dev.afterglow.sources.drive.Track;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drives whose incidents are known, by seeds that no limit was chosen by. */
class SwerveThenBrakeTest {
    private static final int TICK_US = 50_000;
    private static final long DRIVE_US = 90_000_000;

    @ParameterizedTest
    @CsvSource({
        "WINDING, 61",
        "WINDING, 62",
        "WINDING, 63",
        "OPEN, 61",
        "OPEN, 62",
        "OPEN, 63",
        "MOUNTAIN, 61",
        "MOUNTAIN, 62"
    })
    void everyIncidentOfADriveIsFoundAndNothingElse(Track track, long seed) throws Exception {
        List<CarState> drive = drive(track, seed);
        List<Long> incidentsUs = new ArrayList<>();
        for (int tick = 1; tick < drive.size(); tick++) {
            if (drive.get(tick).incident() && !drive.get(tick - 1).incident()) {
                incidentsUs.add(drive.get(tick).timestampUs());
            }
        }

        List<DrivingAlert> alerts = alerts(moments(drive));

        assertThat(incidentsUs).isNotEmpty();
        assertThat(alerts).hasSameSizeAs(incidentsUs);
        for (int i = 0; i < alerts.size(); i++) {
            assertThat(alerts.get(i).getKind()).isEqualTo(AlertKind.SWERVE_THEN_BRAKE);
            assertThat(Micros.of(alerts.get(i).getStart()))
                    .isBetween(incidentsUs.get(i), incidentsUs.get(i) + 1_000_000);
        }
    }

    /** The car at each tick, until no incident goes on any more. */
    private static List<CarState> drive(Track track, long seed) {
        CarMotion motion = SimulatedDrive.of(
                        seed, 0, SimulatedDriveParameters.defaults().withTrack(track))
                .motion();
        List<CarState> ticks = new ArrayList<>();
        CarState now = motion.state();
        while (now.timestampUs() < DRIVE_US || now.incident()) {
            if (now.timestampUs() % TICK_US == 0) {
                ticks.add(now);
            }
            now = motion.advance();
        }
        return ticks;
    }

    private static List<DrivingMoment> moments(List<CarState> drive) throws Exception {
        try (var harness = ProcessFunctionTestHarnesses.forKeyedProcessFunction(
                new DrivingMoments(), TrajectoryPrediction::getSensorId, Types.STRING)) {
            for (CarState tick : drive) {
                harness.processElement(
                        TrajectoryPrediction.newBuilder()
                                .setSensorId("car0/camera")
                                .setTick(Micros.toInstant(tick.timestampUs()))
                                .setHorizonSeconds(List.of())
                                .setSteeringDegrees(List.of())
                                .setObservedSteeringDegrees(Math.toDegrees(tick.steeringWheelRadians()))
                                .setObservedSpeedMetresPerSecond(tick.speedMetresPerSecond())
                                .setTrajectory(List.of())
                                .build(),
                        tick.timestampUs() / 1000);
            }
            return harness.extractOutputValues();
        }
    }

    private static List<DrivingAlert> alerts(List<DrivingMoment> moments) throws Exception {
        try (var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(pattern(), DrivingMoment::sensorId, Types.STRING)) {
            harness.open();
            for (DrivingMoment moment : moments) {
                harness.processElement(moment, moment.tickUs() / 1000);
            }
            harness.processWatermark(Long.MAX_VALUE);
            return harness.extractOutputValues();
        }
    }

    @SuppressWarnings("unchecked") // the transformation has lost its types
    private static OneInputStreamOperator<DrivingMoment, DrivingAlert> pattern() {
        KeyedStream<DrivingMoment, String> moments = StreamExecutionEnvironment.getExecutionEnvironment()
                .fromData(TypeInformation.of(DrivingMoment.class), new DrivingMoment("", 0, 0, 0, 0, 0))
                .keyBy(DrivingMoment::sensorId);
        DataStream<DrivingAlert> alerts =
                CEP.pattern(moments, SwerveThenBrake.pattern()).inEventTime().process(new SwerveThenBrake());
        return ((OneInputTransformation<DrivingMoment, DrivingAlert>) alerts.getTransformation()).getOperator();
    }
}
