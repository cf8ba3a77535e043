package dev.afterglow.app.run;

import dev.afterglow.app.score.DriveScore;
import dev.afterglow.app.score.LatencyScore;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Adds up what the job puts out. In low-latency delivery a crash may send a record again; it is the same record under the same
 * natural id, and is counted once.
 */
final class RunTally implements JobOutputs.Receiver {
    private final LongSupplier nanoTime;
    private final LatencyScore latency = new LatencyScore();
    private final DriveScore drive = new DriveScore();
    private final RunHistory history = new RunHistory();
    private final List<DrivingAlert> alerts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> digestByTile = new TreeMap<>();
    private final Map<RejectionReason, Long> eventsByRejection = new TreeMap<>();
    private final EnergyTotals energy = new EnergyTotals();
    private long lastArrivalNanos;
    private long newestTickUs = Long.MIN_VALUE;
    private long predictions;

    RunTally(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** All events before {@code sensorTimeUs} are on their way. */
    void published(long sensorTimeUs) {
        latency.published(sensorTimeUs, nanoTime.getAsLong());
    }

    @Override
    public synchronized void add(TrajectoryPrediction prediction) {
        long nanos = nanoTime.getAsLong();
        long tickUs = Micros.of(prediction.getTick());
        if (tickUs <= newestTickUs) {
            return;
        }
        newestTickUs = tickUs;
        predictions++;
        // What comes of tiles that cool down after the replay has ended is no part of the drive.
        if (latency.arrived(tickUs, nanos)) {
            lastArrivalNanos = nanos;
            drive.add(prediction);
            history.add(prediction);
        }
    }

    @Override
    public synchronized void add(EnergyReport report) {
        if (seen.add("energy " + report.getSensorId() + report.getWindowEnd())) {
            energy.add(report);
        }
    }

    @Override
    public synchronized void add(ThermalSnapshot snapshot) {
        history.add(snapshot);
        for (int i = 0; i < snapshot.getRestingTiles().size(); i++) {
            // Ticks of a sensor come in order, so what stays is the last rest of each tile.
            String tile =
                    snapshot.getSensorId() + '#' + snapshot.getRestingTiles().get(i);
            digestByTile.put(tile, snapshot.getRestingTileDigests().get(i));
        }
    }

    @Override
    public synchronized void add(DrivingAlert alert) {
        if (seen.add("alert " + alert.getSensorId() + alert.getTile() + alert.getKind() + alert.getStart()
                + alert.getEnd())) {
            alerts.add(alert);
            history.add(alert);
        }
    }

    @Override
    public synchronized void add(RejectedRecord rejected) {
        String place = rejected.getTopic() + rejected.getPartition() + '@' + rejected.getOffset();
        if (seen.add("rejected " + place)) {
            eventsByRejection.merge(rejected.getReason(), rejected.getEventCount(), Long::sum);
        }
    }

    long predictions() {
        return predictions;
    }

    RunHistory history() {
        return history;
    }

    EnergyTotals energy() {
        return energy;
    }

    DriveScore drive() {
        return drive;
    }

    LatencyScore latency() {
        return latency;
    }

    /**
     * When the prediction of the last tick that the replay marked came; what cools down after it does not count. Now, if none
     * came.
     */
    long lastArrivalNanos() {
        return predictions == 0 ? nanoTime.getAsLong() : lastArrivalNanos;
    }

    List<DrivingAlert> alerts() {
        return alerts;
    }

    long eventsRejectedAs(RejectionReason reason) {
        return eventsByRejection.getOrDefault(reason, 0L);
    }

    /** Digest of all neuron state at the end: every tile has come to rest by then. */
    String stateDigest() {
        long digest = 0;
        for (Map.Entry<String, Long> tile : digestByTile.entrySet()) {
            digest = KeyedDraw.mix(digest ^ KeyedDraw.tileKey(tile.getValue(), tile.getKey(), 0));
        }
        return String.format("%016x", digest);
    }
}
