package dev.afterglow.app.run;

import dev.afterglow.jobs.DriveConfig;
import dev.afterglow.jobs.DriveJob;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;

/** A Flink cluster within this process that runs one job at a time. */
public final class EmbeddedFlink implements AutoCloseable {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(5);
    private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(1);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration CHECK_READ = Duration.ofMillis(200);
    /** A minute and more in which nothing was read. */
    private static final int MOST_IDLE_ROUNDS = 400;

    private final Configuration configuration;
    private final MiniCluster cluster;
    private final Path savepoints;

    private JobID job = new JobID();
    private CompletableFuture<JobResult> result = new CompletableFuture<>();

    private EmbeddedFlink(Configuration configuration, MiniCluster cluster, Path savepoints) {
        this.configuration = configuration;
        this.cluster = cluster;
        this.savepoints = savepoints;
    }

    public static EmbeddedFlink start(Path directory, int parallelism, @Nullable Integer metricsPort) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(CoreOptions.TMP_DIRS, directory.resolve("flink").toString());
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                directory.resolve("checkpoints").toUri().toString());
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
        if (metricsPort != null) {
            MetricsReporting.serveAt(metricsPort, configuration);
        }
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .build());
        cluster.start();
        return new EmbeddedFlink(configuration, cluster, directory.resolve("savepoints"));
    }

    /** Address of Flink's own web page. */
    URI webAddress() throws Exception {
        return cluster.getRestAddress().get();
    }

    /** Runs the job from here on; returns when all of its tasks run. */
    void run(DriveConfig config) throws Exception {
        run("afterglow drive", environment -> DriveJob.defineWithKafka(environment, config));
    }

    /** Runs any job from here on; returns when all of its tasks run. */
    public void run(String name, Consumer<StreamExecutionEnvironment> topology) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        topology.accept(environment);
        StreamGraph streamGraph = environment.getStreamGraph();
        streamGraph.setJobName(name);
        JobGraph jobGraph = streamGraph.getJobGraph();
        job = cluster.submitJob(jobGraph).get().getJobID();
        result = cluster.requestJobResult(job);
        while (!isRunning()) {
            throwIfEnded();
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Fails if the job has ended before its time. */
    public void throwIfEnded() throws IOException {
        if (result.isDone()) {
            throw new IOException("the job ended early: " + reason(result.join()));
        }
    }

    /**
     * Lets the job read all that Kafka holds for it, then lets event time run out, so that all that waits is done, and ends the
     * job with its outputs committed.
     */
    void drain(String bootstrapServers) throws Exception {
        awaitAllRead(bootstrapServers);
        cluster.stopWithSavepoint(job, savepoints.toUri().toString(), true, SavepointFormatType.CANONICAL)
                .get();
        result.join();
    }

    /** Ends the job where it is. */
    public void cancel() throws Exception {
        cluster.cancelJob(job).get();
        result.join();
    }

    /** Waits for the end of a job that has one. */
    public void awaitEnd() throws Exception {
        if (!result.join().isSuccess()) {
            throw new IOException("the job failed: " + reason(result.join()));
        }
    }

    /** What is known of the checkpoints of the job. */
    public CheckpointStatsSnapshot checkpoints() throws Exception {
        return Objects.requireNonNull(cluster.getExecutionGraph(job).get().getCheckpointStatsSnapshot());
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }

    private void awaitAllRead(String bootstrapServers) throws Exception {
        try (ConsumedOffsets consumed = new ConsumedOffsets(bootstrapServers)) {
            long remaining = consumed.remaining();
            for (int idleRounds = 0; remaining > 0; ) {
                throwIfEnded();
                // A checkpoint may fail while tasks restart; then the next one tells.
                cluster.triggerCheckpoint(job).handle((id, failure) -> id).join();
                LockSupport.parkNanos(CHECK_READ.toNanos());
                long before = remaining;
                remaining = consumed.remaining();
                idleRounds = remaining < before ? 0 : idleRounds + 1;
                if (idleRounds == MOST_IDLE_ROUNDS) {
                    throw new IOException("the job has stopped reading, with " + remaining + " records to go");
                }
            }
        }
    }

    private boolean isRunning() throws Exception {
        // Before the job's master is there it has no graph to ask for.
        if (cluster.getJobStatus(job).get() != JobStatus.RUNNING) {
            return false;
        }
        for (AccessExecutionJobVertex vertex :
                cluster.getExecutionGraph(job).get().getVerticesTopologically()) {
            for (AccessExecutionVertex task : vertex.getTaskVertices()) {
                if (task.getExecutionState() != ExecutionState.RUNNING) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String reason(JobResult ended) {
        return ended.getSerializedThrowable()
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse("it " + ended.getApplicationStatus());
    }
}
