package dev.afterglow.functions.metrics;

import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Alerts by kind. Every kind is there from the start, at zero. */
public final class AlertMeter implements Meter<DrivingAlert> {
    private transient Map<AlertKind, Counter> alerts = Map.of();

    @Override
    public void register(MetricGroup group) {
        alerts = new EnumMap<>(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            alerts.put(
                    kind,
                    group.addGroup("kind", kind.name().toLowerCase(Locale.ROOT)).counter("alerts"));
        }
    }

    @Override
    public void see(DrivingAlert alert) {
        Objects.requireNonNull(alerts.get(alert.getKind())).inc();
    }
}
