package dev.afterglow.app.replay;

import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayCounts;
import dev.afterglow.sources.replay.ReplayState;
import dev.afterglow.sources.replay.ReplayStatus;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** A replay's figures as Prometheus takes them; none has a label, so their number is fixed. */
final class ReplayMetrics {
    private static final double SECONDS_PER_US = 1e-6;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ReplayControl control;

    ReplayMetrics(ReplayControl control) {
        this.control = control;
        counter("afterglow_replay_events", "Camera events published", ReplayCounts::events);
        counter("afterglow_replay_packets", "Packets of camera events published", ReplayCounts::packets);
        counter("afterglow_replay_samples", "Vehicle samples published", ReplayCounts::samples);
        counter(
                "afterglow_replay_passed_over",
                "Events and signals that a start, a seek or another clock left out",
                ReplayCounts::passedOver);
        gauge(
                "afterglow_replay_position_seconds",
                "Time since the recording's first event",
                status -> status.positionUs() * SECONDS_PER_US);
        gauge(
                "afterglow_replay_lag_seconds",
                "Wall time by which the newest events came later than they were due",
                status -> status.lagUs() * SECONDS_PER_US);
        gauge(
                "afterglow_replay_rate_ratio",
                "Seconds of recording wanted a second of wall time",
                status -> status.rate().factor());
        gauge(
                "afterglow_replay_achieved_rate_ratio",
                "Seconds of recording published a second of wall time",
                ReplayStatus::achievedRate);
        gauge(
                "afterglow_replay_paused",
                "1 while the replay is held",
                status -> status.state() == ReplayState.PAUSED ? 1 : 0);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private void counter(String name, String help, ToLongFunction<ReplayCounts> figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) figure.applyAsLong(control.counts())))
                .register(registry);
    }

    private void gauge(String name, String help, ToDoubleFunction<ReplayStatus> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(figure.applyAsDouble(control.status())))
                .register(registry);
    }
}
