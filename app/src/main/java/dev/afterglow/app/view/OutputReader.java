package dev.afterglow.app.view;

import dev.afterglow.app.run.JobOutputs;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the job's output topics from their beginning into a {@link LiveTally}. Used by the reader's thread alone. */
final class OutputReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutputReader.class);
    /** Snapshots to go back to when a page opens; of those before, the heat has gone. */
    private static final int SNAPSHOTS_BACK = 8;

    private static final Duration LONGEST_FETCH = Duration.ofMillis(500);

    private final JobOutputs outputs;

    OutputReader(String bootstrapServers, LiveTally tally, LongSupplier nanoTime) {
        outputs = new JobOutputs(bootstrapServers, LONGEST_FETCH, new Arrival(tally, nanoTime));
    }

    /** Goes on where it was, for a page that has just been opened; of the heat only the newest is of interest. */
    void resume() {
        outputs.skipToNewest(Topics.THERMAL, SNAPSHOTS_BACK);
    }

    /** Reads what there is, and waits so long for it. */
    void read(Duration patience) {
        for (ConsumerRecord<byte[], byte[]> output : outputs.poll(patience)) {
            try {
                outputs.take(output);
            } catch (MalformedRecordException e) {
                LOG.warn("{} offset {} is left out: {}", output.topic(), output.offset(), e.getMessage());
            }
        }
    }

    boolean isAtEnd() {
        return outputs.isAtEnd();
    }

    @Override
    public void close() {
        outputs.close();
    }

    /** The moment at which a prediction is read is what its latency is measured by. */
    private record Arrival(LiveTally tally, LongSupplier nanoTime) implements JobOutputs.Receiver {
        @Override
        public void add(TrajectoryPrediction prediction) {
            tally.add(prediction, nanoTime.getAsLong());
        }

        @Override
        public void add(EnergyReport report) {
            tally.add(report);
        }

        @Override
        public void add(ThermalSnapshot snapshot) {
            tally.add(snapshot);
        }

        @Override
        public void add(DrivingAlert alert) {
            tally.add(alert);
        }

        @Override
        public void add(RejectedRecord rejected) {
            tally.add(rejected);
        }
    }
}
