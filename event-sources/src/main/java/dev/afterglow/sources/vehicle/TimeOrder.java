package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts signals in time order. Traces step back by a few milliseconds where several senders were stamped, so a signal
 * waits until one 100 ms younger has come; what is later than that is counted and passed over. A leap of more than an
 * hour forward is believed only when a second signal confirms it, so that one wrong stamp does not make all the rest
 * late.
 */
final class TimeOrder {
    static final String BACKWARD_STEP = "backwardStep";
    static final String TIME_LEAP = "timeLeap";
    private static final long WINDOW_US = 100_000;
    private static final int LONGEST_QUEUE = 1 << 12;
    private static final long LEAP_US = 3_600_000_000L;

    private final SkippedCounts skipped;
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong((Waiting waiting) -> waiting.signal.timestampUs())
                    .thenComparingLong(Waiting::place));
    private long arrived;
    private long newestUs = Long.MIN_VALUE;
    private long releasedUs = Long.MIN_VALUE;
    private long leapUs = Long.MIN_VALUE;

    TimeOrder(SkippedCounts skipped) {
        this.skipped = skipped;
    }

    void add(VehicleSignal signal) {
        long timestampUs = signal.timestampUs();
        if (timestampUs < releasedUs) {
            skipped.add(BACKWARD_STEP, 1);
        } else if (isUnconfirmedLeap(timestampUs)) {
            leapUs = timestampUs;
            skipped.add(TIME_LEAP, 1);
        } else {
            queue.add(new Waiting(signal, arrived++));
            newestUs = Math.max(newestUs, timestampUs);
        }
    }

    /** The earliest signal if no earlier one can come any more, or if there will be no more; null if it must wait. */
    @Nullable
    VehicleSignal next(boolean isLast) {
        Waiting first = queue.peek();
        if (first == null) {
            return null;
        }
        boolean isDue = first.signal.timestampUs() <= newestUs - WINDOW_US || queue.size() >= LONGEST_QUEUE;
        if (!isDue && !isLast) {
            return null;
        }
        queue.remove();
        releasedUs = first.signal.timestampUs();
        return first.signal;
    }

    private boolean isUnconfirmedLeap(long timestampUs) {
        boolean isLeap = newestUs != Long.MIN_VALUE && timestampUs - newestUs > LEAP_US;
        boolean isConfirmed = leapUs != Long.MIN_VALUE && Math.abs(timestampUs - leapUs) < LEAP_US;
        return isLeap && !isConfirmed;
    }

    private record Waiting(VehicleSignal signal, long place) {}
}
