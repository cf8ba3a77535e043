package dev.afterglow.functions.alert;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;

/**
 * A sensor of a rig was heard: all that {@link SilenceSigns} has to know of a frame or a sample.
 *
 * @param sensorId camera, or the vehicle as a sensor
 */
public record Heard(String rig, String sensorId, long timestampUs) {
    private static final String VEHICLE = "/vehicle";

    public static Heard vehicle(VehicleSample sample) {
        String rig = sample.getVehicleId();
        return new Heard(rig, rig + VEHICLE, Micros.of(sample.getTimestamp()));
    }
}
