package dev.afterglow.functions;

/**
 * The one step between a sensor's microseconds and Flink's milliseconds.
 *
 * <p>A record belongs to the millisecond its time stamp lies in. A watermark of {@code m} says that every millisecond up to and
 * including {@code m} is complete, that is, all before {@code (m + 1) * 1000} microseconds.
 */
public final class SensorTime {
    private static final long US_PER_MS = 1000;

    private SensorTime() {}

    public static long toMillis(long timestampUs) {
        return Math.floorDiv(timestampUs, US_PER_MS);
    }

    /** The watermark at which all before {@code timestampUs} is complete; time stamps on whole milliseconds lose nothing. */
    public static long millisThatComplete(long timestampUs) {
        return Math.floorDiv(timestampUs - 1, US_PER_MS);
    }

    /** Microseconds before which all is complete at a watermark. */
    public static long completeBeforeUs(long watermarkMs) {
        return watermarkMs >= Long.MAX_VALUE / US_PER_MS ? Long.MAX_VALUE : (watermarkMs + 1) * US_PER_MS;
    }
}
