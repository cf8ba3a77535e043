package dev.afterglow.jobs;

import dev.afterglow.device.tile.NeuronTileModels;
import dev.afterglow.functions.alert.DivergenceSigns;
import dev.afterglow.functions.alert.Heard;
import dev.afterglow.functions.alert.HeardCamera;
import dev.afterglow.functions.alert.HeatSigns;
import dev.afterglow.functions.alert.Sign;
import dev.afterglow.functions.alert.SilenceSigns;
import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.functions.metrics.AlertMeter;
import dev.afterglow.functions.metrics.CountMeter;
import dev.afterglow.functions.prediction.DrivingMoment;
import dev.afterglow.functions.prediction.DrivingMoments;
import dev.afterglow.functions.prediction.PredictionScore;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.schemas.VehicleSample;
import java.time.Duration;
import org.apache.flink.cep.CEP;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The alerts of {@link DriveJob}, all by patterns in event time. */
final class DriveAlerts {
    private static final String DIVERGING =
            "predictions have been off by more than they may for %1$.2f s, by up to %2$.0f degrees";
    private static final String OVERHEATED = "tile %3$d has been too hot for %1$.2f s, up to %2$.0f K above ambient";
    private static final String SILENT = "nothing was heard of %4$s for %1$.2f s";

    private final NeuronSettings neurons;
    private final AlertThresholds thresholds;

    DriveAlerts(DriveConfig config) {
        neurons = config.neurons();
        thresholds = config.alerts();
    }

    DataStream<DrivingAlert> of(
            SingleOutputStreamOperator<SensorFrame> frames,
            DataStream<VehicleSample> samples,
            DataStream<TrajectoryPrediction> predictions,
            SingleOutputStreamOperator<PredictionScore> scores) {
        DataStream<DrivingAlert> alerts =
                swerves(predictions).union(counted(diverging(scores))).union(counted(silent(frames, samples)));
        if (NeuronTileModels.isJunction(neurons.neuron())) {
            alerts = alerts.union(counted(overheated(frames)));
        }
        return Metering.metered(alerts, new AlertMeter(), "alerts");
    }

    private static DataStream<DrivingAlert> swerves(DataStream<TrajectoryPrediction> predictions) {
        SingleOutputStreamOperator<DrivingMoment> moments = predictions
                .keyBy(TrajectoryPrediction::getSensorId)
                .process(new DrivingMoments())
                .name("driving moments")
                .uid(OperatorUids.MOMENTS);
        return Patience.ALERT.of(
                CEP.pattern(SameKey.behind(moments, DrivingMoment::sensorId), SwerveThenBrake.pattern())
                        .inEventTime()
                        .process(new SwerveThenBrake())
                        .name("swerve then brake")
                        .uid(OperatorUids.ALERTS));
    }

    private SingleOutputStreamOperator<DrivingAlert> diverging(SingleOutputStreamOperator<PredictionScore> scores) {
        SingleOutputStreamOperator<Sign> signs = scores.map(new DivergenceSigns(thresholds.divergingDegrees()))
                .name("divergence signs")
                .uid(OperatorUids.DIVERGENCE_SIGNS);
        // The subject of a score's sign is its sensor, by which scores are keyed.
        return SustainedAlert.of(
                SameKey.behind(signs, Sign::subject),
                AlertKind.PREDICTION_DIVERGING,
                thresholds.divergingTicks(),
                tick(),
                DIVERGING);
    }

    private SingleOutputStreamOperator<DrivingAlert> overheated(SingleOutputStreamOperator<SensorFrame> frames) {
        DataStream<Sign> signs = Patience.ALERT.of(SameKey.behind(frames, SensorFrame::sensorId)
                .process(new HeatSigns(thresholds.overheatKelvin()))
                .name("heat signs")
                .uid(OperatorUids.HEAT_SIGNS));
        return SustainedAlert.of(
                signs.keyBy(Sign::subject),
                AlertKind.TILE_OVERHEATED,
                AlertThresholds.coolingTicks(neurons),
                tick(),
                OVERHEATED);
    }

    private SingleOutputStreamOperator<DrivingAlert> silent(
            DataStream<SensorFrame> frames, DataStream<VehicleSample> samples) {
        int steps = thresholds.silentSteps();
        DataStream<Heard> cameras = Patience.ALERT.of(
                frames.flatMap(new HeardCamera()).name("heard cameras").uid(OperatorUids.HEARD_CAMERAS));
        DataStream<Heard> vehicles = Patience.ALERT.of(
                samples.map(Heard::vehicle).name("heard vehicles").uid(OperatorUids.HEARD_VEHICLES));
        DataStream<Sign> signs = Patience.ALERT.of(cameras.union(vehicles)
                .keyBy(Heard::rig)
                .process(new SilenceSigns(steps))
                .name("silence signs")
                .uid(OperatorUids.SILENCE_SIGNS));
        return SustainedAlert.of(
                signs.keyBy(Sign::subject),
                AlertKind.SENSOR_SILENT,
                steps,
                Duration.ofNanos(SilenceSigns.STEP_US * 1000),
                SILENT);
    }

    private static DataStream<DrivingAlert> counted(SingleOutputStreamOperator<DrivingAlert> alerts) {
        Metering.metered(
                alerts.getSideOutput(SustainedAlert.LATE), new CountMeter<>("late_signs"), "late " + alerts.getName());
        return alerts;
    }

    private Duration tick() {
        return Duration.ofNanos(neurons.tickUs() * 1000L);
    }
}
