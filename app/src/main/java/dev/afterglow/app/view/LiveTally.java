package dev.afterglow.app.view;

import dev.afterglow.app.run.EnergyTotals;
import dev.afterglow.app.score.DriveScore;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.sources.replay.ReplayControl;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds the job's outputs up for the page, and posts ticks, alerts and heat. A record that comes again after a crash, under the same
 * natural id, counts once. Used by the reader's thread alone.
 */
final class LiveTally {
    private static final double SECONDS_PER_US = 1e-6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Board board;
    private final Latencies latencies;
    private final ReplayControl replay;
    private final DrivenPath drivenPath = new DrivenPath();
    private final DriveScore score = new DriveScore();
    private final EnergyTotals energy = new EnergyTotals();
    private final EventRate rate = new EventRate();
    private final Map<RejectionReason, Long> eventsByRejection = new EnumMap<>(RejectionReason.class);
    private final Set<String> seen = new HashSet<>();
    private @Nullable ThermalSnapshot heat;
    private long newestTickUs = Long.MIN_VALUE;
    private long newestWindowUs = Long.MIN_VALUE;
    private long newestNanos;
    private long predictions;

    LiveTally(Board board, Latencies latencies, ReplayControl replay) {
        this.board = board;
        this.latencies = latencies;
        this.replay = replay;
    }

    /** A page was opened when none was: what is quiet is counted from here. */
    void resume(long nanos) {
        newestNanos = nanos;
        latencies.forget();
    }

    void add(TrajectoryPrediction prediction, long nanos) {
        long tickUs = Micros.of(prediction.getTick());
        if (tickUs > newestTickUs) {
            newestTickUs = tickUs;
            newestNanos = nanos;
            predictions++;
            latencies.arrived(tickUs, nanos);
            score.add(prediction);
            board.post(drivenPath.advance(prediction), prediction);
        }
    }

    void add(EnergyReport report) {
        long windowUs = Micros.of(report.getWindowEnd());
        if (windowUs > newestWindowUs) {
            newestWindowUs = windowUs;
            energy.add(report);
        }
    }

    void add(ThermalSnapshot snapshot) {
        heat = snapshot;
    }

    void add(DrivingAlert alert) {
        if (seen.add("alert " + alert.getSensorId() + alert.getTile() + alert.getKind() + alert.getStart()
                + alert.getEnd())) {
            board.post(SeenAlert.of(alert));
        }
    }

    void add(RejectedRecord rejected) {
        if (seen.add("rejected " + rejected.getTopic() + rejected.getPartition() + '@' + rejected.getOffset())) {
            eventsByRejection.merge(rejected.getReason(), rejected.getEventCount(), Long::sum);
        }
    }

    /** Posts the newest snapshot, if there is one that was not posted yet. */
    void postHeat() {
        if (heat != null) {
            board.post(Board.Slot.HEAT, ServerSentEvent.of("heat", HeatImage.of(heat)));
            heat = null;
        }
    }

    /** The figures of now. */
    LiveFigures figures(RunPosition position, long nanos) {
        return new LiveFigures(
                position.stage(),
                LiveFigures.ReplayPosition.of(replay.status()),
                position.sentUs() * SECONDS_PER_US,
                predictions == 0 ? null : newestTickUs * SECONDS_PER_US,
                (nanos - newestNanos) / NANOS_PER_SECOND,
                rate.perSecond(nanos, position.sentEvents()),
                latencies.percentiles(),
                LiveFigures.Events.of(
                        position.stage(),
                        position.sentEvents(),
                        energy.events(),
                        rejectedAs(RejectionReason.LATE),
                        rejectedAs(RejectionReason.DUPLICATE),
                        rejectedAs(RejectionReason.MALFORMED)),
                energy.joules(),
                energy.ratio(),
                energy.pulses(),
                energy.switches(),
                predictions,
                score.horizons(),
                score.trajectory().paths() == 0 ? null : score.trajectory().adeM());
    }

    private long rejectedAs(RejectionReason reason) {
        return eventsByRejection.getOrDefault(reason, 0L);
    }
}
