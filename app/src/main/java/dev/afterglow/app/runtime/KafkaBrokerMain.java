package dev.afterglow.app.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.LoggerFactory;

/**
 * The main class of the broker's own process: formats the storage if it is new, serves, and prints
 * {@value #READY_PREFIX} and its address when it accepts requests.
 *
 * <p>Its life hangs on standard input: at the end of the stream, which the parent causes by closing it or by dying, the
 * broker stops in good order. Standard error carries what went wrong and nothing else.
 */
public final class KafkaBrokerMain {
    static final String READY_PREFIX = "ready ";
    // The parent, if it lives, is less patient than this.
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private KafkaBrokerMain() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        // Before all else: a parent that dies during the start must not leave a broker behind either.
        daemon("parent-watch", KafkaBrokerMain::exitWithParent);
        try {
            serve(directory);
        } catch (IOException | RuntimeException failed) {
            LoggerFactory.getLogger(KafkaBrokerMain.class).error("The broker could not start", failed);
            // Not exit: threads of the half-started broker may hold locks that a stop in good order waits for.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Path directory) throws IOException {
        Properties settings = BrokerSettings.read(BrokerSettings.file(directory));
        if (!BrokerSettings.isFormatted(directory)) {
            format(BrokerSettings.file(directory));
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
        System.out.println(READY_PREFIX + BrokerSettings.bootstrapServers(settings));
        server.awaitShutdown();
    }

    private static void format(Path settingsFile) throws IOException {
        String clusterId = Uuid.randomUuid().toString();
        String[] command = {"format", "--config", settingsFile.toString(), "--cluster-id", clusterId};
        int exitCode = StorageTool.execute(command, new PrintStream(System.err, true));
        if (exitCode != 0) {
            throw new IOException("the broker's storage could not be formatted: StorageTool returned " + exitCode);
        }
    }

    private static void exitWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The same as the end of the stream: the parent is gone.
        }
        daemon("stop-limit", KafkaBrokerMain::haltWhenStopHangs);
        System.exit(0);
    }

    private static void haltWhenStopHangs() {
        try {
            Thread.sleep(STOP_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
