package dev.afterglow.sources.drive;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;

/** A drive that follows from one seed. Its readers are independent of each other and agree to the bit; all times start at 0. */
public final class SimulatedDrive {
    public static final String ACCELERATOR_PEDAL_POSITION = "accelerator_pedal_position";
    static final String FORMAT = "simulated drive";

    private final long seed;
    private final long durationUs;
    private final SimulatedDriveParameters parameters;

    private SimulatedDrive(long seed, long durationUs, SimulatedDriveParameters parameters) {
        this.seed = seed;
        this.durationUs = durationUs;
        this.parameters = parameters;
    }

    public static SimulatedDrive of(long seed, double durationSeconds) {
        return of(seed, durationSeconds, SimulatedDriveParameters.defaults());
    }

    public static SimulatedDrive of(long seed, double durationSeconds, SimulatedDriveParameters parameters) {
        Need.notNegative("durationSeconds", durationSeconds);
        return new SimulatedDrive(seed, Math.round(durationSeconds * 1e6), parameters);
    }

    /** What the camera sees, from the beginning. */
    public EventSource camera() {
        return new DriveCamera(seed, durationUs, parameters);
    }

    /** What the car's bus says, from the beginning. */
    public VehicleSource vehicle() {
        return new VehicleBus(seed, durationUs, parameters);
    }

    /** How the car really moves, from the beginning and without an end. */
    public CarMotion motion() {
        return new CarMotion(seed, parameters);
    }
}
