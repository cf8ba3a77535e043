package dev.afterglow.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayRoutesTest {
    private final ReplayControl control = new ReplayControl(new ReplayRate(2.5), System::nanoTime);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                new ReplayRoutes(control).mountOn(config.routes);
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theStatusHasEveryFigure() throws Exception {
        JsonNode status = json(get("/api/replay"));

        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly("state", "positionUs", "endUs", "rate", "achievedRate", "lagUs", "eventsPublished");
        assertThat(status.get("state").asText()).isEqualTo("RUNNING");
        assertThat(status.get("rate").asDouble()).isEqualTo(2.5);
        assertThat(status.get("endUs").asLong()).isEqualTo(-1);
    }

    @Test
    void everyKnobCanBeTurned() throws Exception {
        assertThat(json(post("/pause")).get("state").asText()).isEqualTo("PAUSED");
        assertThat(json(post("/seek?seconds=12.5")).get("positionUs").asLong()).isEqualTo(12_500_000);
        assertThat(json(post("/rate?factor=max")).get("rate").asText()).isEqualTo("max");
        assertThat(json(post("/rate?factor=0.25")).get("rate").asDouble()).isEqualTo(0.25);
        assertThat(post("/step?seconds=0.05").statusCode()).isEqualTo(200);
        assertThat(json(post("/resume")).get("state").asText()).isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /seek                 | seconds must be a number from 0 to 1e9: null
                    /seek?seconds=-1      | seconds must be a number from 0 to 1e9: -1
                    /seek?seconds=soon    | seconds must be a number from 0 to 1e9: soon
                    /seek?seconds=1e10    | seconds must be a number from 0 to 1e9: 1e10
                    /step?seconds=0       | a step must be longer than nothing: 0 us
                    /step?seconds=NaN     | seconds must be a number from 0 to 1e9: NaN
                    /rate                 | factor must be a positive number or max: null
                    /rate?factor=0        | factor must be a positive number or max: 0
                    /rate?factor=warp     | factor must be a positive number or max: warp
                    """)
    void aWrongValueIsAnsweredInOneLine(String path, String words) throws Exception {
        HttpResponse<String> answer = post(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).doesNotContain("\n");
        assertThat(json(answer).get("error").asText()).isEqualTo(words);
    }

    @Test
    void theKnobsAreTurnedByPostOnly() throws Exception {
        assertThat(get("/api/replay/pause").statusCode()).isEqualTo(404);
        assertThat(json(get("/api/replay")).get("state").asText()).isEqualTo("RUNNING");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/api/replay" + path))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
