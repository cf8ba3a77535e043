package dev.afterglow.app.cluster;

import dev.afterglow.jobs.Topics;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayInputs;
import dev.afterglow.sources.replay.ReplayPlan;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.Rewindable;

/**
 * Drives the simulated road into the topics of any broker: the replayer of {@code docker-compose.yml}.
 *
 * <p>Arguments: broker as HOST:PORT, seconds to drive, speed against sensor time, seed.
 */
public final class SimulatedDriveMain {
    private static final String RIG = "car0";

    private SimulatedDriveMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("usage: SimulatedDriveMain HOST:PORT SECONDS RATE|max SEED");
            System.exit(2);
        }
        double seconds = Double.parseDouble(arguments[1]);
        SimulatedDrive drive = SimulatedDrive.of(Long.parseLong(arguments[3]), seconds);
        try (KafkaPublisher publisher = new KafkaPublisher(arguments[0], Topics.EVENTS, Topics.VEHICLE)) {
            Replay replay = new Replay(
                    ReplayInputs.of(RIG, Rewindable.open(drive::camera), Rewindable.open(drive::vehicle)),
                    ReplayPlan.fromZero(seconds),
                    new ReplayControl(ReplayRate.parse(arguments[2]), System::nanoTime),
                    publisher,
                    (sensorTimeUs, events) -> {});
            replay.run();
            System.err.println("published " + replay.eventsPublished() + " events in " + replay.packetsPublished()
                    + " packets to " + arguments[0]);
        }
    }
}
