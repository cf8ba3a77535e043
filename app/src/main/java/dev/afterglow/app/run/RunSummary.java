package dev.afterglow.app.run;

import dev.afterglow.app.score.HorizonScore;
import dev.afterglow.app.score.TrajectoryScore;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RejectionReason;
import dev.afterglow.sources.replay.Replay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was, as {@code run --json} prints it; the component names are the keys of the contract. A figure that there is none
 * of, for example a steering error without a vehicle, is null.
 */
public record RunSummary(
        String source,
        String sensor,
        String neuron,
        String preset,
        RunOperation operation,
        long seed,
        int parallelism,
        String delivery,
        double sensorSeconds,
        double wallSeconds,
        Events events,
        long packets,
        long pulses,
        long switches,
        long ticks,
        long predictions,
        EnergyJoules energyJoules,
        MemoryEnergyRatio memoryEnergyRatio,
        RunLedger ledger,
        Steering steering,
        @Nullable TrajectoryScore trajectory,
        Throughput throughput,
        LatencyMs latencyMs,
        List<Alert> alerts,
        String stateDigest) {
    private static final double SECONDS_PER_US = 1e-6;
    private static final double SECONDS_PER_NANO = 1e-9;

    static RunSummary of(RunSettings settings, RunSource source, Replay replay, RunTally tally, long startNanos) {
        double sensorSeconds = replay.durationUs() * SECONDS_PER_US;
        double wallSeconds = (tally.lastArrivalNanos() - startNanos) * SECONDS_PER_NANO;
        EnergyTotals energy = tally.energy();
        return new RunSummary(
                source.name(),
                source.camera().source().sensor(),
                settings.neurons().neuron(),
                settings.neurons().preset().name(),
                RunOperation.of(settings.neurons()),
                settings.neurons().seed(),
                settings.parallelism(),
                settings.delivery().toString(),
                sensorSeconds,
                wallSeconds,
                new Events(
                        replay.eventsRead(),
                        replay.eventsPublished(),
                        energy.events(),
                        tally.eventsRejectedAs(RejectionReason.LATE),
                        tally.eventsRejectedAs(RejectionReason.DUPLICATE),
                        tally.eventsRejectedAs(RejectionReason.MALFORMED)),
                replay.packetsPublished(),
                energy.pulses(),
                energy.switches(),
                energy.ticks(),
                tally.predictions(),
                energy.joules(),
                energy.ratio(),
                energy.ledger(settings.memoryTechnology()),
                Steering.of(tally.drive().horizons()),
                tally.drive().trajectory().paths() == 0 ? null : tally.drive().trajectory(),
                new Throughput(replay.eventsPublished() / wallSeconds, sensorSeconds / wallSeconds),
                new LatencyMs(tally.latency().percentileMs(0.5), tally.latency().percentileMs(0.99)),
                tally.alerts().stream().map(Alert::of).toList(),
                tally.stateDigest());
    }

    /** Conservation: read = published = processed + late + duplicate + rejected. */
    public record Events(long read, long published, long processed, long late, long duplicate, long rejected) {
        boolean areAllAccountedFor() {
            return published == processed + late + duplicate + rejected;
        }
    }

    /** Energy of the junctions by category. */
    public record EnergyJoules(double write, double read, double reset, double total) {}

    /** What a digital memory would have spent for each joule of the junctions; null if they spent none. */
    public record MemoryEnergyRatio(
            @Nullable Double lstm, @Nullable Double cnn3d) {}

    /**
     * Steering now, told from the camera alone; the other horizons stand in the list.
     *
     * @param evaR explained variance
     * @param baselineRmseDeg of the best constant
     */
    public record Steering(
            @Nullable Double rmseDeg,
            @Nullable Double evaR,
            @Nullable Double baselineRmseDeg,
            @Nullable Double lastValueRmseDeg,
            List<HorizonScore> horizons) {
        static Steering of(List<HorizonScore> horizons) {
            if (horizons.isEmpty()) {
                return new Steering(null, null, null, null, horizons);
            }
            HorizonScore now = horizons.get(0);
            return new Steering(now.rmseDeg(), now.eva(), now.meanRmseDeg(), now.lastValueRmseDeg(), horizons);
        }
    }

    /**
     * From the first packet to the last prediction.
     *
     * @param realTimeFactor sensor seconds a wall second
     */
    public record Throughput(double eventsPerSecond, double realTimeFactor) {}

    /** From the last event of a tick being given to Kafka to its prediction being read. */
    public record LatencyMs(@Nullable Double p50, @Nullable Double p99) {}

    /** An alert in words. */
    public record Alert(String kind, double startSeconds, double endSeconds, String text) {
        static Alert of(DrivingAlert alert) {
            return new Alert(
                    alert.getKind().toString(),
                    Micros.of(alert.getStart()) * SECONDS_PER_US,
                    Micros.of(alert.getEnd()) * SECONDS_PER_US,
                    alert.getText());
        }
    }
}
