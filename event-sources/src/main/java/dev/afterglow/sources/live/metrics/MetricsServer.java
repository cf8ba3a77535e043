package dev.afterglow.sources.live.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves {@code /metrics} of this process. */
public final class MetricsServer implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\s]+):(?<port>\\d{1,5})");
    private static final int LARGEST_PORT = 65_535;

    private final HTTPServer server;

    private MetricsServer(HTTPServer server) {
        this.server = server;
    }

    /**
     * Serves what is in {@code registry}, and the figures of the JVM.
     *
     * @param place HOST:PORT; port 0 takes a free one
     * @throws IllegalArgumentException if that is not what the place is
     */
    public static MetricsServer start(String place, PrometheusRegistry registry) throws IOException {
        Matcher form = PLACE.matcher(place);
        if (!form.matches() || Integer.parseInt(form.group("port")) > LARGEST_PORT) {
            throw new IllegalArgumentException("must be HOST:PORT, for example 127.0.0.1:9250: " + place);
        }
        JvmMetrics.builder().register(registry);
        try {
            return new MetricsServer(HTTPServer.builder()
                    .hostname(form.group("host").replaceAll("[\\[\\]]", ""))
                    .port(Integer.parseInt(form.group("port")))
                    .registry(registry)
                    .buildAndStart());
        } catch (IOException taken) {
            throw new IOException("metrics cannot be served at " + place + ": " + taken.getMessage(), taken);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
