package dev.afterglow.jobs;

import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the outputs of {@link DriveJob} go. */
public record DriveSinks(
        Sink<TrajectoryPrediction> trajectories,
        Sink<EnergyReport> energy,
        Sink<ThermalSnapshot> thermal,
        Sink<DrivingAlert> alerts,
        Sink<RejectedRecord> rejected) {}
