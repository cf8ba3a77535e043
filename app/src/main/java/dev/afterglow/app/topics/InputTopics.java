package dev.afterglow.app.topics;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that sensors are published to: they are created where they are missing. */
public final class InputTopics {
    private static final int LIMIT_MS = 10_000;
    private static final int REQUEST_LIMIT_MS = 5_000;
    /** For recordings: their time may be of any year, and a broker that keeps records by their age would drop them at once. */
    public static final Map<String, String> KEPT_FOREVER = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private InputTopics() {}

    /**
     * Makes sure of the topics.
     *
     * @param topicSettings of those that have to be created
     * @param settings of the client, beside the address
     * @return names of those that were created
     * @throws IOException in one line, if no broker answers within {@value #LIMIT_MS} ms or it refuses
     */
    public static List<String> ensure(
            String bootstrapServers,
            Map<String, Integer> partitionsByTopic,
            Map<String, String> topicSettings,
            Map<String, Object> settings)
            throws IOException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        all.put("default.api.timeout.ms", LIMIT_MS);
        all.put("request.timeout.ms", REQUEST_LIMIT_MS);
        try (Admin admin = Admin.create(all)) {
            Set<String> existing = admin.listTopics().names().get(LIMIT_MS, TimeUnit.MILLISECONDS);
            Map<String, Integer> missing = new TreeMap<>(partitionsByTopic);
            missing.keySet().removeAll(existing);
            create(admin, missing, topicSettings);
            return List.copyOf(missing.keySet());
        } catch (TimeoutException late) {
            throw noAnswer(bootstrapServers, late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw noAnswer(bootstrapServers, failed);
            }
            throw new IOException("Kafka at " + bootstrapServers + " refuses: " + words(failed), failed);
        } catch (KafkaException unusable) {
            throw new IOException("Kafka at " + bootstrapServers + " cannot be reached: " + words(unusable), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Kafka at " + bootstrapServers, interrupted);
        }
    }

    private static void create(Admin admin, Map<String, Integer> partitionsByTopic, Map<String, String> topicSettings)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> topics = new ArrayList<>();
        partitionsByTopic.forEach((topic, partitions) ->
                topics.add(new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(topicSettings)));
        try {
            admin.createTopics(topics).all().get(LIMIT_MS, TimeUnit.MILLISECONDS);
            Partitions.awaitLeaders(admin, partitionsByTopic, Duration.ofMillis(LIMIT_MS));
        } catch (ExecutionException failed) {
            // Somebody else was quicker.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private static IOException noAnswer(String bootstrapServers, Exception cause) {
        return new IOException(
                "no Kafka broker answers at " + bootstrapServers + " within " + LIMIT_MS / 1000 + " s", cause);
    }

    /** Kafka wraps what is wrong into what it was doing. */
    private static String words(Exception failure) {
        Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }
}
