package dev.afterglow.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.CommandCall;
import dev.afterglow.app.run.ClusterOutputs;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.jobs.DriveConfig;
import dev.afterglow.jobs.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The cluster route, without containers: Kafka, JobManager, TaskManager, the driver of the simulated road and Prometheus are processes of
 * their own, and the job comes as the jar that a cluster is given. One drive serves all tests, in order.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all tests
final class ClusterITCase {
    private static final int MOST_SCRAPED_BYTES = 150_000;
    private static final double SECONDS = 20;
    private static final Duration IDLENESS = DriveConfig.of(
                    "any:1", NeuronSettings.of("mtj", NeuronSettings.DEFAULT_PRESET, 1), Delivery.EXACTLY_ONCE)
            .idleness();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private TestingCluster cluster;
    private @Nullable PrometheusServer prometheus;
    private TestingProcess drive;
    private String job;

    @BeforeAll
    void startEverything() throws Exception {
        assumeThat(TestingCluster.JOB_JAR)
                .as("the cluster's jar: build without -Dcluster.jar.skip")
                .exists();
        cluster = new TestingCluster();
        if (PrometheusServer.PROGRAM.toFile().canExecute()) {
            prometheus = PrometheusServer.start(cluster.path(), cluster.jobManagerMetrics, cluster.taskManagerMetrics);
        }
        job = cluster.submit();
        drive = cluster.drive(SECONDS, "1");
    }

    @AfterAll
    void stopEverything() throws Exception {
        if (prometheus != null) {
            prometheus.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void everyQueryOfDashboardsAndRulesReturnsData() throws Exception {
        PrometheusServer server = prometheus();
        List<String> missing = new ArrayList<>();
        Waiting.until(() -> "every query returns data; none have " + missing, LIMIT, () -> {
            drive.throwIfFailed();
            missing.clear();
            missing.addAll(queriesWithoutData(server));
            return missing.isEmpty();
        });
    }

    @Test
    @Order(2)
    void aWrongMetricNameIsNoticed() throws Exception {
        PanelQuery right = PanelQuery.of(PanelQuery.dashboards().get(0)).get(0);
        PanelQuery wrong = new PanelQuery(
                right.dashboard(),
                right.panel(),
                right.unit(),
                right.expression().replace("afterglow_", "afterglow_no_"),
                right.legend());

        assertThat(hasData(prometheus(), right.sent())).isTrue();
        assertThat(hasData(prometheus(), wrong.sent())).isFalse();
    }

    @Test
    @Order(3)
    void aScrapeStaysSmall() throws Exception {
        for (int port : new int[] {cluster.jobManagerMetrics, cluster.taskManagerMetrics}) {
            assertThat(Web.text("http://127.0.0.1:" + port + "/metrics"))
                    .as("what a scrape of port %d holds at parallelism 2", port)
                    .contains("# TYPE flink_")
                    .hasSizeLessThan(MOST_SCRAPED_BYTES);
        }
    }

    @Test
    @Order(4)
    void aLostTaskManagerAndASavepointChangeNothing() throws Exception {
        Waiting.until("predictions are committed", LIMIT, () -> predictions() > 0);
        cluster.killTaskManager();
        cluster.startTaskManager();
        Waiting.until("the job goes on from a checkpoint", LIMIT, () -> cluster.restoredCheckpoints(job) > 0);
        Waiting.until("all tasks run again", LIMIT, () -> cluster.allTasksRun(job));
        long before = predictions();
        Waiting.until("predictions go on", LIMIT, () -> predictions() > before);

        String savepoint = cluster.stop(job);
        job = cluster.submit("-s", savepoint);
        drive.join(LIMIT.toSeconds());
        Waiting.until("all is read", LIMIT, () -> ClusterOutputs.unread(cluster.bootstrapServers()) == 0);
        drawDashboards();
        awaitIdleSources();
        cluster.stop(job, "--drain");

        ClusterOutputs outputs = ClusterOutputs.of(cluster.bootstrapServers());
        assertThat(drive.said()).contains("published " + outputs.events() + " events");
        assertThat(outputs).isEqualTo(undisturbed());
    }

    /** Flink has no metric for it, so time is told by the checkpoints, which come once a second. */
    private void awaitIdleSources() throws Exception {
        long checkpoints = cluster.completedCheckpoints(job);
        Waiting.until(
                "all sources are idle",
                LIMIT,
                () -> cluster.completedCheckpoints(job) > checkpoints + IDLENESS.toSeconds() + 1);
    }

    /** The same drive in an embedded run where nothing happens. */
    private static ClusterOutputs undisturbed() throws Exception {
        CommandCall call = CommandCall.of("run", "--seconds", SECONDS, "--traffic", 0, "--rate", "max", "--json");
        assertThat(call.exitCode()).as(call.words()).isZero();
        JsonNode summary = call.json();
        long predictions = summary.get("predictions").asLong();
        assertThat(summary.at("/events/processed")).isEqualTo(summary.at("/events/read"));
        return new ClusterOutputs(
                summary.get("stateDigest").asText(),
                predictions,
                predictions,
                summary.at("/events/processed").asLong(),
                0,
                summary.get("alerts").size(),
                summary.at("/energyJoules/total").asDouble());
    }

    private long predictions() {
        return ClusterOutputs.committed(cluster.bootstrapServers(), Topics.TRAJECTORIES);
    }

    private PrometheusServer prometheus() {
        assumeThat(PrometheusServer.PROGRAM)
                .as("Prometheus (Debian: prometheus)")
                .isExecutable();
        return Objects.requireNonNull(prometheus);
    }

    private static List<String> queriesWithoutData(PrometheusServer server) throws Exception {
        List<String> missing = new ArrayList<>();
        for (Path dashboard : PanelQuery.dashboards()) {
            for (PanelQuery query : PanelQuery.of(dashboard)) {
                if (!hasData(server, query.sent())) {
                    missing.add(query.dashboard() + ", " + query.panel() + ": " + query.expression());
                }
            }
        }
        for (RuleQuery query : RuleQuery.all()) {
            if (!hasData(server, query.expression())) {
                missing.add(query.rule() + ": " + query.expression());
            }
        }
        return missing;
    }

    private static boolean hasData(PrometheusServer server, String expression) throws Exception {
        Map<String, Double> values = server.query(expression);
        return !values.isEmpty() && values.values().stream().allMatch(Double::isFinite);
    }

    private void drawDashboards() throws Exception {
        if (prometheus != null) {
            DashboardPicture picture = new DashboardPicture(prometheus);
            for (Path dashboard : PanelQuery.dashboards()) {
                String name = dashboard.getFileName().toString().replace(".json", ".png");
                picture.draw(PanelQuery.of(dashboard), Path.of("target", "dashboards", name));
            }
        }
    }
}
