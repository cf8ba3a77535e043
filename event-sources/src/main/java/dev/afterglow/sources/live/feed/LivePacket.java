package dev.afterglow.sources.live.feed;

/** What a sensor sends at once, and what is lost together when there is no room for it. */
public sealed interface LivePacket permits CameraPacket, SignalPacket {
    /** The time of a reading that its sensor did not date. */
    long UNDATED = Long.MIN_VALUE;

    /** How many events or signals it holds, at least one. */
    int size();

    /** Time of the first reading, {@link #UNDATED} if the sensor gave none. */
    long firstUs();
}
