package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.replay.ReplayRoutes;
import dev.afterglow.app.view.Board.Slot;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewServerTest {
    private static final ViewAddress ANY_PORT = ViewAddress.chosen(new ServerAddress("127.0.0.1", 0));

    private final Board board = new Board("run1");
    private final HttpClient client = HttpClient.newHttpClient();
    private ViewServer server;

    @BeforeEach
    void start() throws IOException {
        server = start(ANY_PORT);
    }

    @AfterEach
    void stop() {
        board.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/page.js, text/javascript",
        "/page.css, text/css",
        "/ember.svg, image/svg+xml",
        "/uplot/dist/uPlot.esm.js, text/javascript",
        "/uplot/dist/uPlot.min.css, text/css"
    })
    void everyFileOfThePageIsServedWithItsTypeAndMayLoadNothingFromElsewhere(String path, String type)
            throws Exception {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
    }

    @Test
    void thePageNamesNoOtherServer() throws Exception {
        for (String path : new String[] {"/", "/page.css", "/page.js", "/feed.js", "/controls.js"}) {
            String text =
                    client.send(request(path).build(), BodyHandlers.ofString()).body();
            assertThat(text)
                    .as(path)
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("style=\"");
        }
    }

    @Test
    void theStreamSaysWhichRunItIsAndThenWhatIsPosted() throws Exception {
        board.post(Slot.RUN, ServerSentEvent.of("run", new int[] {1}));
        try (TestingStream stream = TestingStream.open(client, request("/stream"))) {
            JsonNode hello = stream.next("hello");
            assertThat(hello.get("run").asText()).isEqualTo("run1");
            assertThat(hello.get("resumed").asBoolean()).isFalse();
            assertThat(stream.next("run").toString()).isEqualTo("[1]");

            var prediction = TestingPackets.prediction(50_000, 3, 2.0, 10.0);
            board.post(new DrivenPath().advance(prediction), prediction);
            assertThat(stream.next("trail").at("/ticks/0").toString()).isEqualTo("[0.05,3.0,2.0,10.0,0.0,0.0,0.0,0.0]");
            assertThat(stream.lastId()).isEqualTo("run1-1");
        }
    }

    @Test
    void aStreamIsResumedAfterTheIdThatCameLast() throws Exception {
        for (int tick = 1; tick <= 3; tick++) {
            var prediction = TestingPackets.prediction(tick * 50_000L, tick, null, null);
            board.post(new DrivenPath().advance(prediction), prediction);
        }
        for (HttpRequest.Builder again : new HttpRequest.Builder[] {
            request("/stream").header("Last-Event-ID", "run1-2"), request("/stream?after=run1-2")
        }) {
            try (TestingStream stream = TestingStream.open(client, again)) {
                assertThat(stream.next("hello").get("resumed").asBoolean()).isTrue();
                assertThat(stream.next("trail").get("ticks")).hasSize(1);
            }
        }
    }

    @Test
    @Timeout(30)
    void aBrowserThatDoesNotReadHoldsNobodyUp() throws Exception {
        byte[] padding = new byte[100_000];
        try (Socket stuck = new Socket(InetAddress.getLoopbackAddress(), server.port());
                TestingStream stream = TestingStream.open(client, request("/stream"))) {
            String head = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
            stuck.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            stream.next("hello");
            // More than all buffers between the two ends hold.
            for (int frame = 0; frame < 300; frame++) {
                board.post(Slot.CAMERA, ServerSentEvent.of("camera", new Frame(frame, padding)));
            }
            int newest;
            do {
                newest = stream.next("camera").get("number").asInt();
            } while (newest < 299);
            assertThat(newest).isEqualTo(299);
        }
    }

    @Test
    void theStreamEndsWhenTheBoardCloses() throws Exception {
        try (TestingStream stream = TestingStream.open(client, request("/stream"))) {
            stream.next("hello");
            board.close();
            assertThat(stream.isAtEnd()).isTrue();
        }
    }

    @Test
    void thereIsAnEndToThePagesThatAreServed() throws Exception {
        TestingStream[] streams = new TestingStream[16];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = TestingStream.open(client, request("/stream"));
            streams[i].next("hello");
        }

        HttpResponse<String> refused = client.send(request("/stream").build(), BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(503);
        for (TestingStream stream : streams) {
            stream.close();
        }
    }

    @Test
    void theReplayCanBeSteered() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/replay/pause").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"state\":\"PAUSED\"");
    }

    @Test
    void anotherSiteCannotSteerTheReplay() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/replay/pause")
                        .header("Origin", "http://elsewhere.example")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"elsewhere.example, 403", "localhost, 200", "127.0.0.1, 200", "[::1], 200"})
    void aNameThatSomebodyPointedHereIsNotAnswered(String host, int status) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = "GET / HTTP/1.1\r\nHost: " + host + ':' + server.port() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void aTakenPortIsAnsweredWithAFreeOneUnlessItWasAskedFor() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            try (ViewServer other = start(new ViewAddress(new ServerAddress("127.0.0.1", port), false))) {
                assertThat(other.port()).isNotEqualTo(port).isPositive();
            }
            assertThatThrownBy(() -> start(new ViewAddress(new ServerAddress("127.0.0.1", port), true)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("--view");
        }
    }

    private record Frame(int number, byte[] padding) {}

    private ViewServer start(ViewAddress address) throws IOException {
        return ViewServer.start(board, address, new ReplayRoutes(new ReplayControl(ReplayRate.MAX, () -> 0)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }
}
