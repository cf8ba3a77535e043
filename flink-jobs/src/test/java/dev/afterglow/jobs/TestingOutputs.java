package dev.afterglow.jobs;

import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** What a job put out, by kind, collected within this JVM. What came twice, as it may after a crash, stands here once. */
final class TestingOutputs {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Map<String, Queue<Object>> RECORDS = new ConcurrentHashMap<>();

    private final int run = RUNS.incrementAndGet();

    DriveSinks sinks() {
        return new DriveSinks(
                new CollectSink<>(run + Topics.TRAJECTORIES),
                new CollectSink<>(run + Topics.ENERGY),
                new CollectSink<>(run + Topics.THERMAL),
                new CollectSink<>(run + Topics.ALERTS),
                new CollectSink<>(run + Topics.REJECTED));
    }

    List<TrajectoryPrediction> predictions() {
        return of(Topics.TRAJECTORIES, TrajectoryPrediction.class).stream()
                .distinct()
                .sorted(Comparator.comparing(TrajectoryPrediction::getTick))
                .toList();
    }

    List<EnergyReport> energy() {
        return of(Topics.ENERGY, EnergyReport.class).stream()
                .distinct()
                .sorted(Comparator.comparing(EnergyReport::getWindowStart))
                .toList();
    }

    List<ThermalSnapshot> thermal() {
        return of(Topics.THERMAL, ThermalSnapshot.class).stream()
                .distinct()
                .sorted(Comparator.comparing(ThermalSnapshot::getTick))
                .toList();
    }

    List<DrivingAlert> alerts() {
        return of(Topics.ALERTS, DrivingAlert.class);
    }

    List<RejectedRecord> rejected() {
        return of(Topics.REJECTED, RejectedRecord.class);
    }

    private <T> List<T> of(String topic, Class<T> type) {
        return queue(run + topic).stream().map(type::cast).toList();
    }

    private static Queue<Object> queue(String name) {
        return RECORDS.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>());
    }

    private record CollectSink<T>(String name) implements Sink<T>, Serializable {
        @Override
        public SinkWriter<T> createWriter(WriterInitContext context) {
            Queue<Object> records = queue(name);
            return new SinkWriter<>() {
                @Override
                public void write(T element, Context ignored) {
                    records.add(element);
                }

                @Override
                public void flush(boolean endOfInput) {}

                @Override
                public void close() {}
            };
        }
    }
}
