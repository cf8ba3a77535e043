package dev.afterglow.functions.metrics;

import dev.afterglow.schemas.EnergyReport;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/** What two digital memories would have spent, and how many times that is what the neurons spent in the newest window. */
public final class EnergyMeter implements Meter<EnergyReport> {
    private transient @Nullable Network lstm;
    private transient @Nullable Network cnn3d;

    @Override
    public void register(MetricGroup group) {
        lstm = new Network(group.addGroup("network", "lstm"));
        cnn3d = new Network(group.addGroup("network", "cnn3d"));
    }

    @Override
    public void see(EnergyReport report) {
        double spentJoules = report.getWriteJoules() + report.getReadJoules() + report.getResetJoules();
        if (lstm != null && cnn3d != null && spentJoules > 0) {
            lstm.see(report.getLstmMemoryJoules(), spentJoules);
            cnn3d.see(report.getCnn3dMemoryJoules(), spentJoules);
        }
    }

    private static final class Network {
        private final Sum memoryJoules;
        private final Level ratio;

        private Network(MetricGroup group) {
            memoryJoules = Sum.in(group, "memory_joules");
            ratio = new Level(group, "memory_energy_ratio");
        }

        private void see(double joules, double spentJoules) {
            memoryJoules.add(joules);
            ratio.set(joules / spentJoules);
        }
    }
}
