package dev.afterglow.jobs;

import dev.afterglow.functions.RigNames;
import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.RecordReader;
import dev.afterglow.functions.decode.SortReceived;
import dev.afterglow.functions.decode.VehicleSampleReader;
import dev.afterglow.functions.frame.EnergySums;
import dev.afterglow.functions.frame.EnergyWindowFunction;
import dev.afterglow.functions.frame.FrameAssembler;
import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.functions.frame.ThermalSampler;
import dev.afterglow.functions.metrics.EnergyMeter;
import dev.afterglow.functions.metrics.FrameMeter;
import dev.afterglow.functions.metrics.ScoreMeter;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.prediction.PredictionScore;
import dev.afterglow.functions.prediction.PredictionScoring;
import dev.afterglow.functions.prediction.SteeringPredictionFunction;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.schemas.VehicleSample;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/**
 * The main topology: camera packets and vehicle signals in; trajectories, energy, thermal snapshots, alerts and rejected records
 * out.
 *
 * <p>Neurons by (sensor, tile), frames by sensor, steering by rig; everything in event time, so what comes out is a pure
 * function of what goes in.
 */
public final class DriveJob {
    private static final Duration ENERGY_WINDOW = Duration.ofSeconds(1);

    private DriveJob() {}

    /** The topology with Kafka at its ends. */
    public static void defineWithKafka(StreamExecutionEnvironment environment, DriveConfig config) {
        DataStream<Received> events =
                fromKafka(environment, config, Topics.EVENTS, new EventPacketReader(), environment.getParallelism());
        // A vehicle says little, so one task reads them all; more would be left without a partition and hold event time
        // back.
        DataStream<Received> vehicle = fromKafka(environment, config, Topics.VEHICLE, new VehicleSampleReader(), 1);
        define(config, events, vehicle, KafkaEnds.of(config).driveSinks());
    }

    /** The topology between any ends; the records of both inputs carry event-time stamps and watermarks. */
    public static void define(
            DriveConfig config, DataStream<Received> events, DataStream<Received> vehicle, DriveSinks sinks) {
        TileFront front = TileFront.define(config.neurons(), events);
        SingleOutputStreamOperator<TilePacket> sorted =
                vehicle.process(new SortReceived()).name("samples").uid(OperatorUids.SORT_VEHICLE);
        DataStream<VehicleSample> samples = sorted.getSideOutput(SortReceived.SAMPLES);
        SingleOutputStreamOperator<SensorFrame> assembled = front.readoutsBySensor()
                .process(new FrameAssembler(config.neurons().cellSizePx()))
                .name("frames")
                .uid(OperatorUids.FRAMES);
        SingleOutputStreamOperator<SensorFrame> frames = Metering.metered(assembled, new FrameMeter(), "frames");
        SingleOutputStreamOperator<TrajectoryPrediction> predictions = Patience.ALERT.of(assembled
                .keyBy(frame -> RigNames.rigOf(frame.sensorId()))
                .connect(samples.keyBy(VehicleSample::getVehicleId))
                .process(new SteeringPredictionFunction())
                .name("steering")
                .uid(OperatorUids.STEERING));
        SingleOutputStreamOperator<PredictionScore> scores = Metering.metered(
                predictions
                        .keyBy(TrajectoryPrediction::getSensorId)
                        .process(new PredictionScoring())
                        .name("scores")
                        .uid(OperatorUids.SCORES),
                new ScoreMeter(),
                "scores");
        Metering.packetsAndLatency(
                front.packets(), predictions, config.neurons().tickUs());

        send(predictions, sinks.trajectories(), Topics.TRAJECTORIES);
        send(
                Metering.metered(
                        SameKey.behind(frames, SensorFrame::sensorId)
                                .window(TumblingEventTimeWindows.of(ENERGY_WINDOW))
                                .aggregate(new EnergySums(), new EnergyWindowFunction(config.memoryTechnology()))
                                .name("energy")
                                .uid(OperatorUids.ENERGY),
                        new EnergyMeter(),
                        "energy"),
                sinks.energy(),
                Topics.ENERGY);
        send(
                frames.flatMap(new ThermalSampler(config.neurons().tickUs(), config.snapshotEveryTicks()))
                        .name("thermal snapshots")
                        .uid(OperatorUids.THERMAL),
                sinks.thermal(),
                Topics.THERMAL);
        send(new DriveAlerts(config).of(frames, samples, predictions, scores), sinks.alerts(), Topics.ALERTS);
        DataStream<RejectedRecord> rejected = Metering.rejected(front.unreadable(), "packets")
                .union(
                        Metering.rejected(front.notProcessed(), "tiles"),
                        Metering.rejected(sorted.getSideOutput(SortReceived.REJECTED), "samples"));
        send(rejected, sinks.rejected(), Topics.REJECTED);
    }

    private static <T> void send(DataStream<T> stream, Sink<T> sink, String topic) {
        stream.sinkTo(sink).name(topic).uid(OperatorUids.sinkOf(topic));
    }

    private static SingleOutputStreamOperator<Received> fromKafka(
            StreamExecutionEnvironment environment,
            DriveConfig config,
            String topic,
            RecordReader reader,
            int parallelism) {
        return KafkaEnds.of(config)
                .received(
                        environment,
                        topic,
                        reader,
                        SensorWatermarks.strategy(config.allowedDisorder(), config.idleness(), config.onePublisher()),
                        parallelism);
    }
}
