package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.live.metrics.IngestMetrics;
import dev.afterglow.sources.live.metrics.MetricsServer;
import dev.afterglow.sources.recording.TestingEvent;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IngestMetricsTest {
    @Test
    void theCountsOfASensorAreServedToPrometheus() throws Exception {
        List<TestingEvent> events = TestingEvent.random(5, 500, 64, 64, 1000, 5);
        CollectingSink sink = new CollectingSink();
        PrometheusRegistry registry = new PrometheusRegistry();
        try (SensorServer camera = SensorServer.of(SensorWords.evt3(events));
                LiveRun run = LiveRun.of(sink, camera.address("evt3", "?geometry=60x64"));
                MetricsServer server = MetricsServer.start(new ServerAddress("127.0.0.1", 0), registry)) {
            IngestMetrics.register(run.ingest.sensors(), registry);
            long inside = events.stream().filter(event -> event.x() < 60).count();
            run.awaitPublished(0, inside);
            assertThat(metrics(server.port()))
                    .contains("afterglow_ingest_events_total{sensor=\"car0/camera\"} " + (double) inside)
                    .contains("afterglow_ingest_published_events_total{sensor=\"car0/camera\"} " + (double) inside)
                    .contains("afterglow_ingest_dropped_packets_total{sensor=\"car0/camera\"} 0.0")
                    .contains("afterglow_ingest_reconnects_total{sensor=\"car0/camera\"} 0.0")
                    .contains("afterglow_ingest_connected{sensor=\"car0/camera\"} 1.0")
                    .contains("afterglow_ingest_skipped_total{reason=\"outOfRange\",sensor=\"car0/camera\"} "
                            + (double) (events.size() - inside))
                    .contains("jvm_memory_used_bytes");
        }
    }

    private static String metrics(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
