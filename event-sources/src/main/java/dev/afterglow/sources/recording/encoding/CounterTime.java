package dev.afterglow.sources.recording.encoding;

import java.io.IOException;

/**
 * Times for a counter that wraps. They stay as they are if the first fits the counter, and count from the first event
 * otherwise. A later event may be earlier than the one before it, but not across a wrap.
 */
final class CounterTime {
    private final int bits;
    private final RecordingOutput output;
    private long originUs = Long.MIN_VALUE;
    private long previousUs;

    CounterTime(int bits, RecordingOutput output) {
        this.bits = bits;
        this.output = output;
    }

    /** Microseconds that the counter expresses modulo its range. */
    long of(long timestampUs) throws IOException {
        if (originUs == Long.MIN_VALUE) {
            originUs = timestampUs >>> bits == 0 ? 0 : timestampUs;
            previousUs = timestampUs - originUs;
        }
        long counterUs = timestampUs - originUs;
        if (counterUs < 0 || counterUs >>> bits < previousUs >>> bits) {
            throw output.error(
                    "times must not step back over the first event or a wrap of the counter: " + timestampUs);
        }
        previousUs = counterUs;
        return counterUs;
    }
}
