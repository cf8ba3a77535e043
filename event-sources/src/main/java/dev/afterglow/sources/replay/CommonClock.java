package dev.afterglow.sources.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts recordings on one clock. Position zero is the first event of any camera, or the first signal where there is no camera.
 *
 * <p>A recording that begins within {@value #SAME_CLOCK_SECONDS} s of the first one given is taken to be on its clock and keeps
 * its offset; any other begins at position zero.
 */
final class CommonClock {
    static final long SAME_CLOCK_SECONDS = 60;

    private static final long US_PER_SECOND = 1_000_000;

    private CommonClock() {}

    /** Aligns all tracks, and returns the time stamp that is position zero; {@link Track#NOTHING_US} if all are empty. */
    static long align(List<? extends Track> cameras, List<? extends Track> vehicles) throws IOException {
        long originUs = originOf(cameras);
        if (originUs == Track.NOTHING_US) {
            originUs = cameras.isEmpty() ? originOf(vehicles) : Track.NOTHING_US;
        }
        List<Track> tracks = new ArrayList<>(cameras);
        tracks.addAll(vehicles);
        for (Track track : tracks) {
            long firstUs = track.firstRecordedUs();
            track.alignTo(areOnOneClock(firstUs, originUs) ? originUs : firstUs);
        }
        return originUs;
    }

    private static long originOf(List<? extends Track> tracks) throws IOException {
        long originUs = Track.NOTHING_US;
        long referenceUs = Track.NOTHING_US;
        for (Track track : tracks) {
            long firstUs = track.firstRecordedUs();
            if (referenceUs == Track.NOTHING_US) {
                referenceUs = firstUs;
            }
            if (firstUs != Track.NOTHING_US && areOnOneClock(firstUs, referenceUs)) {
                originUs = Math.min(originUs, firstUs);
            }
        }
        return originUs;
    }

    private static boolean areOnOneClock(long firstUs, long secondUs) {
        return Math.abs(firstUs - secondUs) <= SAME_CLOCK_SECONDS * US_PER_SECOND;
    }
}
