package dev.afterglow.app.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Wire form of a server-sent event (HTML Living Standard, 9.2.5): a name, an id to resume after, and JSON in one line. */
final class ServerSentEvent {
    /** A comment, which shows both ends that the connection lives. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerSentEvent() {}

    static byte[] of(String name, Object data) {
        return of(name, null, data);
    }

    static byte[] of(String name, @Nullable String id, Object data) {
        String idLine = id == null ? "" : "id: " + id + '\n';
        return (idLine + "event: " + name + "\ndata: " + json(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Asks the page to come back so long after a lost connection. */
    static byte[] retryAfter(int milliseconds) {
        return ("retry: " + milliseconds + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a message of the live view has no JSON form", e);
        }
    }
}
