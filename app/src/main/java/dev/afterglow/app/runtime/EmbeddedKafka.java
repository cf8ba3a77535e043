package dev.afterglow.app.runtime;

import dev.afterglow.app.topics.Partitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker, KRaft, in a process of its own: its heap and its fatal faults are not ours, and a test can kill
 * it. It listens on the loopback interface only and ends with this process, whatever way that ends.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration TOPIC_LIMIT = Duration.ofSeconds(30);
    private static final int BIND_ATTEMPTS = 5;

    private final BrokerProcess process;
    private final String bootstrapServers;

    private EmbeddedKafka(BrokerProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker that keeps its data in the given directory, and returns when it accepts requests. A directory of an
     * earlier broker gives that broker back: same address, same records.
     */
    public static EmbeddedKafka start(Path workingDirectory) throws IOException {
        return start(workingDirectory, BrokerPorts::free);
    }

    static EmbeddedKafka start(Path workingDirectory, BrokerPorts.Choice ports) throws IOException {
        Path directory = Files.createDirectories(workingDirectory.toAbsolutePath());
        boolean isNew = !BrokerSettings.isFormatted(directory);
        for (int attempt = 1; ; attempt++) {
            if (isNew) {
                BrokerSettings.write(directory, ports.choose());
            }
            BrokerProcess process = BrokerProcess.launch(directory);
            try {
                return new EmbeddedKafka(process, process.awaitReady(START_LIMIT));
            } catch (PortTakenException taken) {
                // Somebody took a port between the choice and the bind.
                if (!isNew || attempt == BIND_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** The address that clients connect to, host:port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The broker's process, for a test that kills it. */
    public ProcessHandle processHandle() {
        return process.handle();
    }

    /** Creates topics of one replica, ready for their first record; fails if one of them exists. */
    public void createTopics(Map<String, Integer> partitionsByTopic) throws IOException {
        createTopics(partitionsByTopic, Map.of());
    }

    /** The same with topic settings of Kafka's that hold for all of them, for example {@code retention.bytes}. */
    public void createTopics(Map<String, Integer> partitionsByTopic, Map<String, String> settings) throws IOException {
        List<NewTopic> topics = partitionsByTopic.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1).configs(settings))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics).all().get(TOPIC_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            Partitions.awaitLeaders(admin, partitionsByTopic, TOPIC_LIMIT);
        } catch (ExecutionException failed) {
            throw new IOException("the topics could not be created: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new IOException(
                    "the broker did not create the topics within " + TOPIC_LIMIT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the topics were being created", interrupted);
        }
    }

    /** Stops the broker in good order, or by force when that takes longer than ten seconds. */
    @Override
    public void close() {
        close(STOP_LIMIT);
    }

    void close(Duration limit) {
        process.stop(limit);
    }
}
