package dev.afterglow.app.runtime;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a single-node KRaft broker that only this machine can reach and that a run throws away afterwards.
 *
 * <p>They are kept in the broker's directory, so a broker that is started there again has the same address and data.
 */
final class BrokerSettings {
    private static final String FILE = "server.properties";
    private static final String DATA = "data";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String UNLIMITED = Long.toString(Long.MAX_VALUE);
    private static final int MEBIBYTE = 1 << 20;

    private BrokerSettings() {}

    static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    static boolean isFormatted(Path directory) {
        return Files.exists(directory.resolve(DATA).resolve("meta.properties"));
    }

    static String bootstrapServers(Properties settings) {
        return settings.getProperty("advertised.listeners").substring("EVENTS://".length());
    }

    static Properties read(Path file) throws IOException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }

    static void write(Path directory, BrokerPorts ports) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file(directory))) {
            singleNode(directory.resolve(DATA), ports).store(writer, null);
        }
    }

    private static Properties singleNode(Path data, BrokerPorts ports) {
        Properties settings = new Properties();
        addRoles(settings, ports);
        addInternalTopics(settings);
        addRecordLimits(settings);
        settings.setProperty("log.dirs", data.toString());
        // Buffers of sockets as large as the operating system finds right: fewer, larger reads and writes.
        settings.setProperty("socket.send.buffer.bytes", "-1");
        settings.setProperty("socket.receive.buffer.bytes", "-1");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "1");
        // The default of 128 MiB would be a quarter of the heap, for topics that are never compacted.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * MEBIBYTE));
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void addRoles(Properties settings, BrokerPorts ports) {
        String broker = LOOPBACK + ":" + ports.broker();
        String controller = LOOPBACK + ":" + ports.controller();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("listeners", "EVENTS://" + broker + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", "EVENTS://" + broker);
        settings.setProperty("listener.security.protocol.map", "EVENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "EVENTS");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.voters", "1@" + controller);
    }

    private static void addInternalTopics(Properties settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
    }

    /** Records carry sensor time, which starts near 0: by the wall clock they are 50 years old and must stay. */
    private static void addRecordLimits(Properties settings) {
        settings.setProperty("log.message.timestamp.before.max.ms", UNLIMITED);
        settings.setProperty("log.message.timestamp.after.max.ms", UNLIMITED);
        settings.setProperty("log.retention.ms", "-1");
        // No topic forgets unless it was created so; one that was is looked after each second, not every five minutes.
        settings.setProperty("log.retention.check.interval.ms", "1000");
        settings.setProperty("log.initial.task.delay.ms", "1000");
        settings.setProperty("log.roll.ms", UNLIMITED);
        settings.setProperty("log.segment.bytes", Integer.toString(256 * MEBIBYTE));
        settings.setProperty("message.max.bytes", Integer.toString(8 * MEBIBYTE));
    }
}
