package dev.afterglow.functions;

/** Sensor names are {@code rig/sensor}: the part before the slash says which vehicle carries the sensor. */
public final class RigNames {
    private RigNames() {}

    public static String rigOf(String sensorId) {
        int slash = sensorId.indexOf('/');
        return slash < 0 ? sensorId : sensorId.substring(0, slash);
    }
}
