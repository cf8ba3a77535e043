package dev.afterglow.sources.live;

import dev.afterglow.sources.replay.PacketExtent;
import java.time.Duration;

/**
 * How live sensors are read.
 *
 * @param rig the vehicle that the sensors are mounted on; the first part of their names
 * @param session which run of the publisher this is, higher than that of any run before
 * @param extent of the packets that cameras are cut into
 * @param bufferReadings how many events or signals of a sensor may wait; the oldest packets beyond that are dropped
 * @param patience how long a sensor is waited for beyond the lag it is known to have
 * @param firstPause before the second attempt to connect
 * @param longestPause between attempts to connect
 * @param giveUpAfter how long a sensor may be away before it is given up
 */
public record LiveSettings(
        String rig,
        long session,
        PacketExtent extent,
        int bufferReadings,
        Duration patience,
        Duration firstPause,
        Duration longestPause,
        Duration giveUpAfter) {
    public static final int DEFAULT_BUFFER_READINGS = 1_000_000;
    public static final Duration DEFAULT_PATIENCE = Duration.ofMillis(100);
    public static final Duration FOR_EVER = Duration.ofDays(36_500);

    public LiveSettings {
        if (bufferReadings < 1) {
            throw new IllegalArgumentException("the buffer must hold at least one event: " + bufferReadings);
        }
    }

    public static LiveSettings of(String rig, long session) {
        return new LiveSettings(
                rig,
                session,
                PacketExtent.DEFAULT,
                DEFAULT_BUFFER_READINGS,
                DEFAULT_PATIENCE,
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                FOR_EVER);
    }

    public LiveSettings withExtent(PacketExtent packets) {
        return new LiveSettings(rig, session, packets, bufferReadings, patience, firstPause, longestPause, giveUpAfter);
    }

    public LiveSettings withBufferReadings(int readings) {
        return new LiveSettings(rig, session, extent, readings, patience, firstPause, longestPause, giveUpAfter);
    }

    public LiveSettings withPatience(Duration newPatience) {
        return new LiveSettings(
                rig, session, extent, bufferReadings, newPatience, firstPause, longestPause, giveUpAfter);
    }

    public LiveSettings withPauses(Duration first, Duration longest) {
        return new LiveSettings(rig, session, extent, bufferReadings, patience, first, longest, giveUpAfter);
    }

    public LiveSettings withGiveUpAfter(Duration longestAbsence) {
        return new LiveSettings(
                rig, session, extent, bufferReadings, patience, firstPause, longestPause, longestAbsence);
    }
}
