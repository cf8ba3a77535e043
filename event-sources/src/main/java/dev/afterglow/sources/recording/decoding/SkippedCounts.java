package dev.afterglow.sources.recording.decoding;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** How much of a recording was passed over, by reason. It may be read while another thread counts. */
public final class SkippedCounts {
    public static final String APS = "aps";
    public static final String BEFORE_FIRST_TIME = "beforeFirstTime";
    public static final String CORRUPT_PACKET = "corruptPacket";
    public static final String EXTERNAL = "external";
    public static final String FILTERED = "filtered";
    public static final String FRAME = "frame";
    public static final String IMU = "imu";
    public static final String MALFORMED_LINE = "malformedLine";
    public static final String OTHER = "other";
    public static final String OUT_OF_RANGE = "outOfRange";
    public static final String SPECIAL = "special";
    public static final String TRAILING_BYTES = "trailingBytes";
    public static final String TRIGGER = "trigger";
    public static final String TRUNCATED_PACKET = "truncatedPacket";
    public static final String UNKNOWN_STREAM = "unknownStream";

    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

    /** Zero adds no reason, so a clean recording has an empty map. */
    public void add(String reason, long count) {
        if (count > 0) {
            counts.merge(reason, count, Long::sum);
        }
    }

    public Map<String, Long> toMap() {
        return new TreeMap<>(counts);
    }
}
