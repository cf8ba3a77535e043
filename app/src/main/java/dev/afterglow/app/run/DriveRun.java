package dev.afterglow.app.run;

import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.app.runtime.RunDirectory;
import dev.afterglow.jobs.DriveConfig;
import dev.afterglow.jobs.Topics;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayInputs;
import dev.afterglow.sources.replay.ReplayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One embedded run: starts broker and cluster side by side, replays, lets the job finish what it was given, and tears all down.
 */
public final class DriveRun {
    private static final String RIG = "car0";
    private static final int EVENT_PARTITIONS = 4;

    private final RunSettings settings;
    private final LongSupplier nanoTime;
    private final ReplayControl control;

    public DriveRun(RunSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        control = new ReplayControl(settings.rate(), nanoTime::getAsLong);
    }

    /** The knobs of the run's replay, for a page or a keyboard. */
    public ReplayControl control() {
        return control;
    }

    /**
     * Runs from beginning to end.
     *
     * @param listener is told how far it has come
     * @param report is given the result
     */
    public void run(RunSource source, RunListener listener, Consumer<RunResult> report) throws Exception {
        listener.stage("starting broker and cluster");
        try (RunDirectory directory = RunDirectory.create()) {
            Path path = directory.path();
            Starting<EmbeddedKafka> kafka =
                    directory.stopBeforeDeletion(Starting.of("broker", () -> startBroker(path.resolve("kafka"))));
            Starting<EmbeddedFlink> flink = directory.stopBeforeDeletion(Starting.of(
                    "cluster",
                    () -> EmbeddedFlink.start(path.resolve("flink"), settings.parallelism(), settings.metricsPort())));
            try {
                report.accept(replay(source, listener, kafka.get().bootstrapServers(), flink.get()));
                if (settings.hold()) {
                    listener.stage("holding broker and cluster; stop with Ctrl-C");
                    new CountDownLatch(1).await();
                }
            } finally {
                listener.tearsDown();
            }
        }
    }

    private RunResult replay(RunSource source, RunListener listener, String bootstrapServers, EmbeddedFlink flink)
            throws Exception {
        RunTally tally = new RunTally(nanoTime);
        try (RunOutputs outputs = new RunOutputs(bootstrapServers, tally);
                KafkaPublisher publisher = new KafkaPublisher(bootstrapServers, Topics.EVENTS, Topics.VEHICLE)) {
            flink.run(config(bootstrapServers));
            listener.stage("Kafka is at " + bootstrapServers + ", Flink's own page at " + flink.webAddress());
            if (settings.metricsPort() != null) {
                listener.stage("metrics for Prometheus are at http://localhost:" + settings.metricsPort() + "/metrics");
            }
            listener.jobRuns(bootstrapServers);
            listener.stage("replaying " + source.name());
            long startNanos = nanoTime.getAsLong();
            Replay replay = new Replay(
                    ReplayInputs.of(RIG, source.camera(), source.vehicle()),
                    ReplayPlan.fromZero(settings.seconds()).withExtent(settings.extent()),
                    control,
                    publisher,
                    (sensorTimeUs, events) -> {
                        flink.throwIfEnded();
                        tally.published(sensorTimeUs);
                        listener.replayed(sensorTimeUs, events);
                    });
            replay.run();
            listener.replayEnded();
            listener.stage(replay.eventsRead() == 0 ? "there are no events in it; finishing" : "finishing");
            flink.drain(bootstrapServers);
            outputs.finish();
            listener.finished();
            return new RunResult(RunSummary.of(settings, source, replay, tally, startNanos), tally.history());
        }
    }

    private EmbeddedKafka startBroker(Path directory) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(directory);
        kafka.createTopics(partitionsByTopic());
        return kafka;
    }

    private DriveConfig config(String bootstrapServers) {
        return DriveConfig.of(bootstrapServers, settings.neurons(), settings.delivery())
                .withMemoryTechnology(settings.memoryTechnology().name())
                .withOnePublisher(allowedDisorder());
    }

    /** One publisher sends whole flush intervals in order, so no packet begins further back than one of them. */
    private Duration allowedDisorder() {
        return Duration.of(settings.extent().flushUs(), ChronoUnit.MICROS);
    }

    private Map<String, Integer> partitionsByTopic() {
        Map<String, Integer> partitions = new HashMap<>();
        partitions.put(Topics.EVENTS, Math.max(EVENT_PARTITIONS, settings.parallelism()));
        partitions.put(Topics.VEHICLE, 1);
        Topics.OUTPUTS.forEach(topic -> partitions.put(topic, 1));
        return partitions;
    }
}
