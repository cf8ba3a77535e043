package dev.afterglow.app.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;

/**
 * Flink's reporter to Prometheus. Of Flink's own metrics it serves what dashboards and rules use: all of them would be ten times as much
 * and mostly label text. {@code docker/flink/config.yaml} has the same for a cluster.
 */
final class MetricsReporting {
    static final String INCLUDES = "*afterglow*;"
            + "taskmanager.job.task:numRecordsIn,numRecordsOut,busyTimeMsPerSecond,backPressuredTimeMsPerSecond;"
            + "taskmanager.job.task.operator:pendingRecords,numLateRecordsDropped,numRecordsSendErrors;"
            + "taskmanager.Status.*;"
            + "jobmanager*";
    static final String EXCLUDED_VARIABLES = "host;job_id;operator_id;task_attempt_id;task_id;tm_id";

    private static final String REPORTER = "prom";
    private static final String FACTORY = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";

    private MetricsReporting() {}

    /** Serves the metrics of the cluster in this process at {@code port}; fails if it is taken, of which Flink would only log. */
    static void serveAt(int port, Configuration configuration) throws IOException {
        try (ServerSocket free = new ServerSocket(port)) {
            configuration.set(MetricOptions.REPORTERS_LIST, REPORTER);
            Configuration reporter = MetricOptions.forReporter(configuration, REPORTER);
            reporter.set(MetricOptions.REPORTER_FACTORY_CLASS, FACTORY);
            reporter.setString("port", Integer.toString(free.getLocalPort()));
            reporter.set(MetricOptions.REPORTER_INCLUDES, List.of(INCLUDES.split(";")));
            reporter.set(MetricOptions.REPORTER_EXCLUDED_VARIABLES, EXCLUDED_VARIABLES);
        } catch (IOException e) {
            throw new IOException(
                    "metrics cannot be served at port " + port + ", choose another: " + e.getMessage(), e);
        }
    }
}
