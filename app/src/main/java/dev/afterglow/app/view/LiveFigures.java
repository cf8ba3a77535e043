package dev.afterglow.app.view;

import dev.afterglow.app.run.RunSummary.EnergyJoules;
import dev.afterglow.app.run.RunSummary.MemoryEnergyRatio;
import dev.afterglow.app.score.HorizonScore;
import dev.afterglow.sources.replay.ReplayState;
import dev.afterglow.sources.replay.ReplayStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a run while it runs.
 *
 * @param stage see {@link Stage}
 * @param replay where in the recording we are; differs from the times below once it was sought, for they never go back
 * @param sentSeconds sensor time up to which events were sent
 * @param toldSeconds sensor time of the newest prediction, or null before the first
 * @param quietSeconds wall seconds since the newest prediction came, or since the run began
 * @param eventsPerSecond sent a wall second, lately
 * @param latencyMs from the last event of a tick being sent to its prediction being here
 * @param trajectoryMetres average distance between predicted and driven path, or null while none has come true
 */
record LiveFigures(
        Stage stage,
        ReplayPosition replay,
        double sentSeconds,
        @Nullable Double toldSeconds,
        double quietSeconds,
        double eventsPerSecond,
        Latencies.@Nullable Percentiles latencyMs,
        Events events,
        EnergyJoules joules,
        MemoryEnergyRatio ratio,
        long pulses,
        long switches,
        long predictions,
        List<HorizonScore> steering,
        @Nullable Double trajectoryMetres) {
    /**
     * Where the replay stands and how it goes.
     *
     * @param endSeconds null while nobody knows
     * @param rate times sensor time; null for as fast as it goes
     */
    record ReplayPosition(
            ReplayState state,
            double seconds,
            @Nullable Double endSeconds,
            @Nullable Double rate) {
        private static final double SECONDS_PER_US = 1e-6;

        static ReplayPosition of(ReplayStatus status) {
            return new ReplayPosition(
                    status.state(),
                    status.positionUs() * SECONDS_PER_US,
                    status.endUs() == ReplayStatus.UNKNOWN ? null : status.endUs() * SECONDS_PER_US,
                    status.rate().isMax() ? null : status.rate().factor());
        }
    }

    /**
     * What became of the events.
     *
     * @param underWay sent, and not accounted for yet; energy, and with it the count of the processed, is reported once a second
     * @param lost sent and never accounted for; null until the run has finished
     */
    record Events(
            long sent,
            long processed,
            long late,
            long duplicate,
            long rejected,
            @Nullable Long underWay,
            @Nullable Long lost) {
        static Events of(Stage stage, long sent, long processed, long late, long duplicate, long rejected) {
            long open = sent - processed - late - duplicate - rejected;
            boolean isOver = stage == Stage.FINISHED;
            return new Events(
                    sent,
                    processed,
                    late,
                    duplicate,
                    rejected,
                    isOver ? null : Math.max(0, open),
                    isOver ? open : null);
        }
    }
}
