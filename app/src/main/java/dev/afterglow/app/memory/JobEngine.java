package dev.afterglow.app.memory;

import dev.afterglow.app.memory.MemoryCluster.RunningJob;
import dev.afterglow.jobs.InMemoryEnds;
import dev.afterglow.jobs.MemoryJob;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The memory job on a Flink cluster within this process, with packets and probes made where they are read. */
public final class JobEngine implements MemoryEngine {
    private static final Duration DISORDER = Duration.ofMillis(10);

    private final MemoryCluster cluster;

    private JobEngine(MemoryCluster cluster) {
        this.cluster = cluster;
    }

    public static JobEngine start(int parallelism) throws Exception {
        return new JobEngine(MemoryCluster.start(parallelism));
    }

    @Override
    public Answers ask(Cohort cohort) throws Exception {
        try (CollectedRecords<MemoryAnswer> answers = CollectedRecords.open();
                CollectedRecords<RejectedRecord> rejected = CollectedRecords.open()) {
            StreamExecutionEnvironment environment = cluster.environment();
            ArrayList<Participant> participants = new ArrayList<>(cohort.participants());
            MemoryJob.define(
                    cohort.neurons(),
                    InMemoryEnds.received(
                            environment,
                            Topics.EVENTS,
                            () -> Cohort.inTurn(participants, Participant::receivedPackets),
                            DISORDER),
                    InMemoryEnds.received(
                            environment,
                            Topics.PROBES,
                            () -> Cohort.inTurn(participants, Participant::receivedProbes),
                            DISORDER),
                    answers.sink(),
                    rejected.sink());
            RunningJob job = cluster.submit(environment);
            job.awaitEnd();
            List<RejectedRecord> refused = rejected.records();
            if (!refused.isEmpty()) {
                throw new IllegalStateException(
                        "the job refused a record: " + refused.get(0).getDetail());
            }
            return new Answers(answers.records());
        }
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
