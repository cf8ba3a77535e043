package dev.afterglow.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.app.runtime.RunDirectory;
import dev.afterglow.jobs.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kafka, JobManager and TaskManager as processes of their own, as docker-compose.yml would start them. */
final class TestingCluster implements AutoCloseable {
    static final Path JOB_JAR = ProjectFiles.file("flink-jobs/target/afterglow-cluster.jar");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Pattern JOB_ID = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final int EVENT_PARTITIONS = 4;
    private static final String LOG_DIRECTORY = "-Dafterglow.log.directory=";

    final int jobManagerMetrics;
    final int taskManagerMetrics;

    private final RunDirectory directory;
    private final EmbeddedKafka kafka;
    private final FlinkProcesses flink;
    private final String web;
    private @Nullable TestingProcess taskManager;
    private int taskManagers;

    TestingCluster() throws Exception {
        directory = RunDirectory.create();
        jobManagerMetrics = Web.freePort();
        taskManagerMetrics = Web.freePort();
        int rpcPort = Web.freePort();
        int restPort = Web.freePort();
        web = "http://127.0.0.1:" + restPort;
        flink = new FlinkProcesses(
                path(),
                Map.of(
                        "jobmanager.rpc.address",
                        "127.0.0.1",
                        "jobmanager.rpc.port",
                        Integer.toString(rpcPort),
                        "rest.address",
                        "127.0.0.1",
                        "rest.port",
                        Integer.toString(restPort),
                        "taskmanager.host",
                        "127.0.0.1",
                        "execution.checkpointing.dir",
                        uri("checkpoints"),
                        "execution.checkpointing.savepoint-dir",
                        uri("savepoints"),
                        "io.tmp.dirs",
                        path().resolve("tmp").toString(),
                        // A dead process is noticed by its connections; 50 s of silence would be too long for a test.
                        "heartbeat.timeout",
                        "8000",
                        "heartbeat.interval",
                        "2000"));
        directory.stopBeforeDeletion(flink.startJobManager(jobManagerMetrics));
        kafka = directory.stopBeforeDeletion(EmbeddedKafka.start(path().resolve("kafka")));
        Map<String, Integer> topics = new HashMap<>();
        topics.put(Topics.EVENTS, EVENT_PARTITIONS);
        topics.put(Topics.VEHICLE, 1);
        Topics.OUTPUTS.forEach(topic -> topics.put(topic, 1));
        kafka.createTopics(topics);
        startTaskManager();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Path path() {
        return directory.path();
    }

    /** Submits the job's jar as a person would, and returns the id of the job. */
    String submit(String... flinkOptions) throws Exception {
        Waiting.until("two slots are free", START_LIMIT, () -> slots() == 2);
        List<String> command = new ArrayList<>(List.of("run", "-d"));
        command.addAll(List.of(flinkOptions));
        command.add(JOB_JAR.toString());
        command.addAll(List.of("--bootstrap-servers", bootstrapServers(), "--delivery", "exactly-once"));
        Matcher id = JOB_ID.matcher(flink.command(command.toArray(String[]::new)));
        if (!id.find()) {
            throw new AssertionError("flink run names no job");
        }
        String job = id.group(1);
        Waiting.until("all tasks run", START_LIMIT, () -> allTasksRun(job));
        return job;
    }

    private int slots() throws Exception {
        TestingProcess process = Objects.requireNonNull(taskManager);
        if (!process.isAlive()) {
            throw new AssertionError("the TaskManager has ended: " + process.said());
        }
        return Web.answers(web + "/overview")
                ? Web.json(web + "/overview").get("slots-available").asInt()
                : 0;
    }

    JsonNode job(String job) throws Exception {
        return Web.json(web + "/jobs/" + job);
    }

    long completedCheckpoints(String job) throws Exception {
        return Web.json(web + "/jobs/" + job + "/checkpoints")
                .at("/counts/completed")
                .asLong();
    }

    long restoredCheckpoints(String job) throws Exception {
        return Web.json(web + "/jobs/" + job + "/checkpoints")
                .at("/counts/restored")
                .asLong();
    }

    boolean allTasksRun(String job) throws Exception {
        JsonNode details = job(job);
        for (JsonNode vertex : details.get("vertices")) {
            if (!vertex.get("status").asText().equals("RUNNING")) {
                return false;
            }
        }
        return details.get("state").asText().equals("RUNNING");
    }

    void killTaskManager() {
        Objects.requireNonNull(taskManager).kill();
    }

    /** Starts another TaskManager in the place of the one before: the same metrics port. */
    void startTaskManager() throws IOException {
        taskManagers++;
        taskManager =
                directory.stopBeforeDeletion(flink.startTaskManager("taskmanager-" + taskManagers, taskManagerMetrics));
    }

    /** Stops the job with a savepoint and returns where it lies. */
    String stop(String job, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("stop"));
        command.addAll(List.of(options));
        command.add(job);
        String said = flink.command(command.toArray(String[]::new));
        Matcher savepoint = Pattern.compile("Path: (\\S+)").matcher(said);
        if (!savepoint.find()) {
            throw new AssertionError("flink stop names no savepoint: " + said);
        }
        return savepoint.group(1);
    }

    /** Drives the simulated road in a process of its own, started as the replayer's image does. */
    TestingProcess drive(double seconds, String rate) throws Exception {
        List<String> command = Dockerfile.read("docker/replayer/Dockerfile").entrypoint();
        command.set(0, System.getProperty("java.home") + "/bin/java");
        command.set(command.indexOf("-cp") + 1, System.getProperty("java.class.path"));
        command.replaceAll(option -> option.startsWith(LOG_DIRECTORY)
                ? LOG_DIRECTORY + System.getProperty("afterglow.log.directory", "target/logs")
                : option);
        command.addAll(List.of(bootstrapServers(), Double.toString(seconds), rate, "1"));
        return directory.stopBeforeDeletion(TestingProcess.start(command, Map.of(), path().resolve("drive.txt")));
    }

    @Override
    public void close() throws Exception {
        directory.close();
    }

    private String uri(String name) throws Exception {
        return Files.createDirectories(path().resolve(name)).toUri().toString();
    }
}
