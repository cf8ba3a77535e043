package dev.afterglow.app.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks Kafka for topics before anything is sent: a producer would wait for a minute and then not say what is wrong. */
public final class TopicCheck {
    private static final int LIMIT_MS = 10_000;

    private TopicCheck() {}

    /**
     * Returns if all topics are there.
     *
     * @throws IOException in one line, if no broker answers within 10 s or a topic is missing
     */
    public static void require(String bootstrapServers, List<String> topics) throws IOException {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                LIMIT_MS,
                "request.timeout.ms",
                LIMIT_MS / 2))) {
            Set<String> existing = admin.listTopics().names().get(LIMIT_MS, TimeUnit.MILLISECONDS);
            for (String topic : topics) {
                if (!existing.contains(topic)) {
                    throw new IOException("Kafka at " + bootstrapServers + " has no topic " + topic + "; create it");
                }
            }
        } catch (TimeoutException | ExecutionException noAnswer) {
            throw new IOException(
                    "no Kafka broker answers at " + bootstrapServers + " within " + LIMIT_MS / 1000 + " s", noAnswer);
        } catch (KafkaException unusable) {
            Throwable cause = unusable.getCause() == null ? unusable : unusable.getCause();
            throw new IOException("--to " + bootstrapServers + ": " + cause.getMessage(), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Kafka at " + bootstrapServers, interrupted);
        }
    }
}
