package dev.afterglow.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real Prometheus with the configuration that ships, pointed at other targets and scraping every second. */
final class PrometheusServer implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Path SHIPPED = ProjectFiles.file("monitoring/prometheus");

    private final TestingProcess process;
    private final String address;

    private PrometheusServer(TestingProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    static PrometheusServer start(Path directory, int jobManagerPort, int taskManagerPort) throws Exception {
        String configuration = Files.readString(SHIPPED.resolve("prometheus.yml"))
                .replace("jobmanager:9249", "127.0.0.1:" + jobManagerPort)
                .replace("taskmanager:9249", "127.0.0.1:" + taskManagerPort)
                .replace("interval: 5s", "interval: 1s")
                .replace("rules/", SHIPPED.resolve("rules") + "/");
        Path file = Files.writeString(directory.resolve("prometheus.yml"), configuration);
        int port = Web.freePort();
        TestingProcess process = TestingProcess.start(
                List.of(
                        PROGRAM.toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port),
                Map.of(),
                directory.resolve("prometheus.txt"));
        PrometheusServer server = new PrometheusServer(process, "http://127.0.0.1:" + port);
        Waiting.until("Prometheus is ready", Duration.ofSeconds(30), () -> Web.answers(server.address + "/-/ready"));
        return server;
    }

    /** One value a series now; empty if there is none. */
    Map<String, Double> query(String expression) throws IOException, InterruptedException {
        Map<String, Double> values = new TreeMap<>();
        JsonNode answer = Web.json(address + "/api/v1/query?query=" + encoded(expression));
        for (JsonNode series : answer.at("/data/result")) {
            values.put(
                    series.get("metric").toString(),
                    number(series.get("value").get(1).asText()));
        }
        return values;
    }

    /** Seconds and values of each series over the last {@code seconds}. */
    List<Series> queryRange(String expression, int seconds) throws IOException, InterruptedException {
        double now = Web.json(address + "/api/v1/query?query=time()")
                .at("/data/result/0")
                .asDouble();
        JsonNode answer = Web.json(address + "/api/v1/query_range?step=1&start=" + (now - seconds) + "&end=" + now
                + "&query=" + encoded(expression));
        List<Series> all = new ArrayList<>();
        for (JsonNode series : answer.at("/data/result")) {
            List<Double> times = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (JsonNode point : series.get("values")) {
                double value = number(point.get(1).asText());
                if (Double.isFinite(value)) {
                    times.add(point.get(0).asDouble() - now);
                    values.add(value);
                }
            }
            all.add(new Series(series.get("metric"), times, values));
        }
        return all;
    }

    /** As Prometheus writes it. */
    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }

    private static String encoded(String expression) {
        return URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    /** One line of a graph. */
    record Series(JsonNode labels, List<Double> seconds, List<Double> values) {}
}
