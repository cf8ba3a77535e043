package dev.afterglow.functions.metrics;

import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Records and events that were not processed, by reason. Every reason is there from the start, at zero. */
public final class RejectionMeter implements Meter<RejectedRecord> {
    private transient Map<RejectionReason, Counter> records = Map.of();
    private transient Map<RejectionReason, Counter> events = Map.of();

    @Override
    public void register(MetricGroup group) {
        records = new EnumMap<>(RejectionReason.class);
        events = new EnumMap<>(RejectionReason.class);
        for (RejectionReason reason : RejectionReason.values()) {
            MetricGroup labelled = group.addGroup("reason", reason.name().toLowerCase(Locale.ROOT));
            records.put(reason, labelled.counter("rejected_records"));
            events.put(reason, labelled.counter("rejected_events"));
        }
    }

    @Override
    public void see(RejectedRecord rejected) {
        Objects.requireNonNull(records.get(rejected.getReason())).inc();
        Objects.requireNonNull(events.get(rejected.getReason())).inc(rejected.getEventCount());
    }
}
