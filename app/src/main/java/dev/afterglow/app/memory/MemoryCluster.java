package dev.afterglow.app.memory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster within this process that runs memory jobs one after the other, without checkpoints. */
final class MemoryCluster implements AutoCloseable {
    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(5);

    private final Configuration configuration;
    private final MiniCluster cluster;

    private MemoryCluster(Configuration configuration, MiniCluster cluster) {
        this.configuration = configuration;
        this.cluster = cluster;
    }

    static MemoryCluster start(int parallelism) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .build());
        cluster.start();
        return new MemoryCluster(configuration, cluster);
    }

    /** Where the next job is defined. */
    StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }

    RunningJob submit(StreamExecutionEnvironment environment) throws Exception {
        StreamGraph streamGraph = environment.getStreamGraph();
        streamGraph.setJobName("afterglow memory");
        JobGraph jobGraph = streamGraph.getJobGraph();
        JobID id = cluster.submitJob(jobGraph).get().getJobID();
        return new RunningJob(cluster, id, cluster.requestJobResult(id));
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }

    /** One job on its way. */
    record RunningJob(MiniCluster cluster, JobID id, CompletableFuture<JobResult> result) {
        /** Waits for the end of a job whose inputs end. */
        void awaitEnd() throws Exception {
            result.get().toJobExecutionResult(MemoryCluster.class.getClassLoader());
        }

        /** Fails if a job that should go on has ended. */
        void throwIfEnded() throws Exception {
            if (result.isDone()) {
                awaitEnd();
                throw new IOException("the job ended early");
            }
        }

        void cancel() throws Exception {
            cluster.cancelJob(id).get();
            result.get();
        }
    }
}
