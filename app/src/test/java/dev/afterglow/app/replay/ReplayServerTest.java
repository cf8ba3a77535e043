package dev.afterglow.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ReplayServerTest {
    private static final ServerAddress ANY_PORT = new ServerAddress("127.0.0.1", 0);

    private final ReplayControl control = new ReplayControl(new ReplayRate(2.5), System::nanoTime, true);

    @Test
    void prometheusFindsEveryFigureUnderItsName() throws Exception {
        try (ReplayServer server = ReplayServer.start(ANY_PORT, control)) {
            HttpResponse<String> answer = get(server, "/metrics");

            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(answer.body())
                    .contains(
                            "# TYPE afterglow_replay_events_total counter",
                            "afterglow_replay_events_total 0.0",
                            "afterglow_replay_packets_total 0.0",
                            "afterglow_replay_samples_total 0.0",
                            "afterglow_replay_passed_over_total 0.0",
                            "afterglow_replay_position_seconds 0.0",
                            "afterglow_replay_lag_seconds 0.0",
                            "afterglow_replay_rate_ratio 2.5",
                            "afterglow_replay_achieved_rate_ratio 0.0",
                            "afterglow_replay_paused 1.0");
        }
    }

    @Test
    void theKnobsAreServedBesideThem() throws Exception {
        try (ReplayServer server = ReplayServer.start(ANY_PORT, control)) {
            assertThat(get(server, "/api/replay").body()).contains("\"state\":\"PAUSED\"");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ReplayServer server = ReplayServer.start(ANY_PORT, control)) {
            assertThatThrownBy(() -> ReplayServer.start(new ServerAddress("127.0.0.1", server.port()), control))
                    .isInstanceOf(IOException.class)
                    .hasMessage("--http: cannot listen at 127.0.0.1:" + server.port() + ", name another port");
        }
    }

    private static HttpResponse<String> get(ReplayServer server, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
