package dev.afterglow.app.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JobManager, TaskManager and command line of a standalone Flink cluster as processes of their own, from the jars that Maven has, with
 * the configuration that ships in {@code docker/flink/config.yaml}. None of our classes is on their class path: they come with the job's
 * jar.
 */
final class FlinkProcesses {
    private static final String CONFIG = "docker/flink/config.yaml";
    private static final String JVM_OPTIONS = "env.java.opts.all";
    private static final List<String> NOT_OF_FLINK = List.of(
            "/target/",
            "/org/apache/kafka/",
            "/flink-connector-base/",
            "/flink-connector-kafka/",
            "/flink-avro/",
            "/flink-cep/",
            "/org/apache/avro/",
            "/org/ejml/");

    private final Path directory;
    private final Map<String, String> settings;

    /** @param changed settings in which this cluster differs from the one that ships */
    FlinkProcesses(Path directory, Map<String, String> changed) throws IOException {
        this.directory = directory;
        settings = new LinkedHashMap<>(shipped());
        settings.putAll(changed);
        Path configuration = Files.createDirectories(directory.resolve("conf")).resolve("config.yaml");
        Files.write(
                configuration,
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + ": \"" + entry.getValue() + '"')
                        .toList());
    }

    TestingProcess startJobManager(int metricsPort) throws IOException {
        return start(
                "jobmanager",
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                "--configDir",
                directory.resolve("conf").toString(),
                "-Dmetrics.reporter.prom.port=" + metricsPort);
    }

    /** Flink's scripts work the memory out; without them each part has to be said. */
    TestingProcess startTaskManager(String name, int metricsPort) throws IOException {
        return start(
                name,
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                "--configDir",
                directory.resolve("conf").toString(),
                "-Dmetrics.reporter.prom.port=" + metricsPort,
                "-Dtaskmanager.cpu.cores=2.0",
                "-Dtaskmanager.memory.task.heap.size=512m",
                "-Dtaskmanager.memory.task.off-heap.size=0b",
                "-Dtaskmanager.memory.framework.heap.size=128m",
                "-Dtaskmanager.memory.framework.off-heap.size=128m",
                "-Dtaskmanager.memory.managed.size=16m",
                "-Dtaskmanager.memory.network.min=64m",
                "-Dtaskmanager.memory.network.max=64m",
                "-Dtaskmanager.memory.jvm-metaspace.size=192m",
                "-Dtaskmanager.memory.jvm-overhead.min=192m",
                "-Dtaskmanager.memory.jvm-overhead.max=192m");
    }

    /** What {@code flink ARGUMENTS} says. */
    String command(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(0, "org.apache.flink.client.cli.CliFrontend");
        Path words = Files.createTempFile(directory, "flink-", ".txt");
        try (TestingProcess process = startJvm(words, "cli", all.toArray(String[]::new))) {
            return process.join(120);
        }
    }

    private TestingProcess start(String name, String... mainAndArguments) throws IOException {
        return startJvm(directory.resolve(name + ".txt"), name, mainAndArguments);
    }

    private TestingProcess startJvm(Path words, String logName, String... mainAndArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
        command.addAll(List.of(settings.getOrDefault(JVM_OPTIONS, "").split(" ")));
        command.add("-Dlog4j.configurationFile=" + ProjectFiles.file("app/src/main/resources/log4j2.properties"));
        command.add("-Dafterglow.log.directory=" + System.getProperty("afterglow.log.directory", "target/logs"));
        command.add("-Dafterglow.log.name=cluster-" + logName);
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(FlinkProcesses::isOfFlink)
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(mainAndArguments));
        return TestingProcess.start(
                command, Map.of("FLINK_CONF_DIR", directory.resolve("conf").toString()), words);
    }

    private static boolean isOfFlink(String entry) {
        return NOT_OF_FLINK.stream().noneMatch(entry::contains);
    }

    /** The file is flat, a setting a line, so that it can be read without a library. */
    static Map<String, String> shipped() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ProjectFiles.file(CONFIG))) {
            int colon = line.indexOf(": ");
            if (!line.startsWith("#") && colon > 0) {
                String value = line.substring(colon + 2).trim();
                settings.put(
                        line.substring(0, colon),
                        value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
            }
        }
        return settings;
    }
}
