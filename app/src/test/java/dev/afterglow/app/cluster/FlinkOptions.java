package dev.afterglow.app.cluster;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The keys that Flink knows. */
final class FlinkOptions {
    private static final String REPORTER = "metrics.reporter.prom.";
    private static final Set<String> OF_REPORTER =
            Set.of("factory.class", "port", "filter.includes", "scope.variables.excludes");

    private FlinkOptions() {}

    static boolean knows(String key) throws IllegalAccessException {
        return key.startsWith(REPORTER) ? OF_REPORTER.contains(key.substring(REPORTER.length())) : keys().contains(key);
    }

    private static Set<String> keys() throws IllegalAccessException {
        Set<String> keys = new TreeSet<>();
        for (Class<?> options : List.of(
                CheckpointingOptions.class,
                CoreOptions.class,
                ExecutionOptions.class,
                HighAvailabilityOptions.class,
                JobManagerOptions.class,
                MetricOptions.class,
                PipelineOptions.class,
                RestOptions.class,
                RestartStrategyOptions.class,
                StateBackendOptions.class,
                TaskManagerOptions.class)) {
            for (Field field : options.getFields()) {
                if (field.getType() == ConfigOption.class) {
                    keys.add(((ConfigOption<?>) field.get(null)).key());
                }
            }
        }
        return keys;
    }
}
