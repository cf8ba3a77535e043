package dev.afterglow.functions.alert;

/**
 * One observation of one thing at one tick.
 *
 * @param tile the tile it is about, or {@link #NO_TILE}
 * @param raised whether it is out of bounds
 * @param value what was observed, in the unit of what is watched
 */
public record Sign(String sensorId, int tile, long tickUs, boolean raised, double value) {
    public static final int NO_TILE = -1;

    public static Sign ofSensor(String sensorId, long tickUs, boolean raised, double value) {
        return new Sign(sensorId, NO_TILE, tickUs, raised, value);
    }

    /** Key of what is observed. */
    public String subject() {
        return tile == NO_TILE ? sensorId : sensorId + '#' + tile;
    }
}
