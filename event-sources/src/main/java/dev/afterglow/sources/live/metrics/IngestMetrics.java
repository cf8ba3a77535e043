package dev.afterglow.sources.live.metrics;

import dev.afterglow.sources.live.LiveSensor;
import dev.afterglow.sources.live.SensorReport;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Counters and gauges of live sensors, each with the label {@code sensor}. They are read from the sensors when Prometheus asks;
 * nothing is counted twice. Readings are events of a camera, signals of a vehicle.
 */
public final class IngestMetrics {
    private static final String SENSOR = "sensor";
    private static final double US_PER_SECOND = 1e6;

    private final List<LiveSensor> sensors;
    private final PrometheusRegistry registry;

    private IngestMetrics(List<LiveSensor> sensors, PrometheusRegistry registry) {
        this.sensors = List.copyOf(sensors);
        this.registry = registry;
    }

    /** Adds the metrics of {@code sensors} to {@code registry}. */
    public static void register(List<LiveSensor> sensors, PrometheusRegistry registry) {
        IngestMetrics metrics = new IngestMetrics(sensors, registry);
        metrics.counter("events", "Readings received.", SensorReport::received);
        metrics.counter("published_events", "Readings given to Kafka.", SensorReport::published);
        metrics.counter("packets", "Packets received.", SensorReport::packets);
        metrics.counter("dropped_events", "Readings of dropped packets.", SensorReport::dropped);
        metrics.counter("dropped_packets", "Packets dropped whole, for want of room.", SensorReport::droppedPackets);
        metrics.counter("late_events", "Readings published after time had passed them.", SensorReport::late);
        metrics.counter("reconnects", "Connections after the first.", SensorReport::reconnects);
        metrics.counter("clock_steps", "Times a sensor's clock leapt and was set anew.", SensorReport::clockSteps);
        metrics.skipped();
        metrics.gauge("buffered_events", "Readings that wait to be published.", LiveSensor::bufferedReadings);
        metrics.gauge("connected", "1 while there is a connection.", sensor -> sensor.isConnected() ? 1 : 0);
        metrics.gauge("lag_seconds", "How far readings lag behind.", sensor -> sensor.lagUs() / US_PER_SECOND);
    }

    private void counter(String name, String help, ToDoubleFunction<SensorReport> count) {
        CounterWithCallback.builder()
                .name("afterglow_ingest_" + name)
                .help(help)
                .labelNames(SENSOR)
                .callback(counter ->
                        sensors.forEach(sensor -> counter.call(count.applyAsDouble(sensor.report()), sensor.id())))
                .register(registry);
    }

    private void skipped() {
        CounterWithCallback.builder()
                .name("afterglow_ingest_skipped")
                .help("What was no reading or could not be read, by reason.")
                .labelNames(SENSOR, "reason")
                .callback(counter -> sensors.forEach(sensor ->
                        sensor.skipped().forEach((reason, count) -> counter.call(count, sensor.id(), reason))))
                .register(registry);
    }

    private void gauge(String name, String help, ToDoubleFunction<LiveSensor> value) {
        GaugeWithCallback.builder()
                .name("afterglow_ingest_" + name)
                .help(help)
                .labelNames(SENSOR)
                .callback(gauge -> sensors.forEach(sensor -> gauge.call(value.applyAsDouble(sensor), sensor.id())))
                .register(registry);
    }
}
