package dev.afterglow.sources.live.metrics;

import dev.afterglow.sources.ServerAddress;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;

/** Serves {@code /metrics} of this process. */
public final class MetricsServer implements AutoCloseable {
    private final HTTPServer server;

    private MetricsServer(HTTPServer server) {
        this.server = server;
    }

    /** Serves what is in {@code registry}, and the figures of the JVM. */
    public static MetricsServer start(ServerAddress address, PrometheusRegistry registry) throws IOException {
        JvmMetrics.builder().register(registry);
        try {
            return new MetricsServer(HTTPServer.builder()
                    .hostname(address.host())
                    .port(address.port())
                    .registry(registry)
                    .buildAndStart());
        } catch (IOException taken) {
            throw new IOException("metrics cannot be served at " + address + ": " + taken.getMessage(), taken);
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
