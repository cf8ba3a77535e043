package dev.afterglow.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.command.ReplayCommand;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.app.runtime.RunDirectory;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.jobs.DriveConfig;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.RejectionReason;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.recording.encoding.RecordingWriter;
import dev.afterglow.sources.recording.encoding.RecordingWriters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job that a cluster runs reads what {@code replay} publishes, one replay after the other. */
@Timeout(180)
class ReplayedJobITCase {
    private static final double SECONDS = 1;

    @TempDir
    private Path folder;

    @Test
    void theJobTakesTwoReplaysAndALoopWithoutLosingAnEvent() throws Exception {
        Path file = folder.resolve("road.aedat4");
        long events = record(file);
        try (RunDirectory directory = RunDirectory.create()) {
            EmbeddedKafka kafka = directory.stopBeforeDeletion(
                    EmbeddedKafka.start(directory.path().resolve("kafka")));
            kafka.createTopics(partitionsByTopic());
            EmbeddedFlink flink = directory.stopBeforeDeletion(
                    EmbeddedFlink.start(directory.path().resolve("flink"), 1, null));
            RunTally tally = new RunTally(System::nanoTime);
            try (RunOutputs outputs = new RunOutputs(kafka.bootstrapServers(), tally)) {
                flink.run(config(kafka.bootstrapServers()));
                replay(file, kafka, "2026-01-31T12:00:00Z", 2);
                replay(file, kafka, "2026-01-31T12:00:10Z", 1);
                flink.drain(kafka.bootstrapServers());
                outputs.finish();
            }

            assertThat(tally.energy().events()).isEqualTo(3 * events);
            for (RejectionReason reason : RejectionReason.values()) {
                assertThat(tally.eventsRejectedAs(reason)).as("%s", reason).isZero();
            }
        }
    }

    private static void replay(Path file, EmbeddedKafka kafka, String firstEventAt, int passes) {
        int exitCode = new CommandLine(new ReplayCommand())
                .execute(
                        file.toString(),
                        "--to",
                        kafka.bootstrapServers(),
                        "--rate",
                        "max",
                        "--loop",
                        String.valueOf(passes),
                        "--rebase",
                        firstEventAt,
                        "--json");
        assertThat(exitCode).isZero();
    }

    private static DriveConfig config(String bootstrapServers) {
        return DriveConfig.of(
                        bootstrapServers,
                        NeuronSettings.of("mtj", NeuronSettings.DEFAULT_PRESET, 1),
                        Delivery.LOW_LATENCY)
                .withOnePublisher(Duration.ofMillis(50));
    }

    private static Map<String, Integer> partitionsByTopic() {
        Map<String, Integer> partitions = new HashMap<>();
        Topics.OUTPUTS.forEach(topic -> partitions.put(topic, 1));
        partitions.put(Topics.EVENTS, 4);
        partitions.put(Topics.VEHICLE, 1);
        return partitions;
    }

    /** What the camera of the simulated road sees, in a file. */
    private static long record(Path file) throws Exception {
        long events = 0;
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        try (EventSource camera = SimulatedDrive.of(1, SECONDS).camera();
                RecordingWriter writer =
                        RecordingWriters.create(file, WritableFormat.AEDAT4_LZ4, camera.sensor(), camera.geometry())) {
            while (camera.read(batch)) {
                writer.write(batch);
                events += batch.size();
            }
        }
        return events;
    }
}
