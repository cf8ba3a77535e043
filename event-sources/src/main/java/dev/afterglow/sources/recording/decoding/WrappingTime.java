package dev.afterglow.sources.recording.decoding;

/**
 * Extends a counter of few bits to 64 bits.
 *
 * <p>A wrap is a step from the last quarter of the range to the first, and a step the other way undoes it, so disorder
 * around a wrap is kept. Any other decrease is a step back in time, whatever its size: one flipped bit, even the
 * highest, never moves what follows. A silence of more than half the range hides a wrap.
 */
public final class WrappingTime {
    private final int quarterShift;
    private final long range;
    private long epoch;
    private long previous;

    public WrappingTime(int bits) {
        quarterShift = bits - 2;
        range = 1L << bits;
    }

    /** The 64-bit value of {@code raw}, an unsigned reading of the counter. */
    public long extend(long raw) {
        long from = previous >>> quarterShift;
        long to = raw >>> quarterShift;
        if (from == 3 && to == 0) {
            epoch += range;
        } else if (from == 0 && to == 3 && epoch > 0) {
            epoch -= range;
        }
        previous = raw;
        return epoch + raw;
    }
}
