package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.MemoryAnswer;
import dev.afterglow.jobs.InMemoryEnds;
import dev.afterglow.jobs.MemoryJob;
import dev.afterglow.schemas.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The memory job on a Flink cluster within this process, which serves one cohort after the other. */
public final class JobEngine implements MemoryEngine, AutoCloseable {
    private static final Duration DISORDER = Duration.ofMillis(10);
    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(5);

    private final Configuration configuration;
    private final MiniCluster cluster;

    private JobEngine(Configuration configuration, MiniCluster cluster) {
        this.configuration = configuration;
        this.cluster = cluster;
    }

    public static JobEngine start(int parallelism) throws Exception {
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
        return new JobEngine(configuration, cluster);
    }

    @Override
    public Answers ask(Cohort cohort) throws Exception {
        try (CollectedRecords<MemoryAnswer> answers = CollectedRecords.open();
                CollectedRecords<RejectedRecord> rejected = CollectedRecords.open()) {
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
            ArrayList<Participant> participants = new ArrayList<>(cohort.participants());
            MemoryJob.define(
                    cohort.neurons(),
                    cohort.book(),
                    InMemoryEnds.events(
                            environment, () -> Cohort.inTurn(participants, Participant::received), DISORDER),
                    InMemoryEnds.probes(environment, () -> Cohort.inTurn(participants, Participant::probes)),
                    answers.sink(),
                    rejected.sink());
            StreamGraph streamGraph = environment.getStreamGraph();
            streamGraph.setJobName("afterglow memory");
            JobGraph jobGraph = streamGraph.getJobGraph();
            cluster.submitJob(jobGraph).get();
            cluster.requestJobResult(jobGraph.getJobID())
                    .get()
                    .toJobExecutionResult(getClass().getClassLoader());
            List<RejectedRecord> refused = rejected.records();
            if (!refused.isEmpty()) {
                throw new IllegalStateException(
                        "the job refused a packet: " + refused.get(0).getDetail());
            }
            return new Answers(answers.records());
        }
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
