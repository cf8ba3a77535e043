package dev.afterglow.app.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A page's end of the stream: reads server-sent events as a browser would. */
final class TestingStream implements AutoCloseable {
    private final BufferedReader lines;
    private String lastId = "";

    private TestingStream(BufferedReader lines) {
        this.lines = lines;
    }

    static TestingStream open(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<InputStream> answer =
                client.send(request.header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.startsWith("text/event-stream")) {
            throw new IOException("no stream: " + answer.statusCode() + ' ' + type);
        }
        return new TestingStream(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** The next event of a name; others before it are passed over. */
    JsonNode next(String name) throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            } else if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ") && event.equals(name)) {
                return new ObjectMapper().readTree(line.substring("data: ".length()));
            }
        }
        throw new IOException("the stream ended before there was an event " + name);
    }

    String lastId() {
        return lastId;
    }

    /** Reads on; true once the server has ended the stream. */
    boolean isAtEnd() throws IOException {
        while (lines.readLine() != null) {
            // Heartbeats and what was under way.
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
