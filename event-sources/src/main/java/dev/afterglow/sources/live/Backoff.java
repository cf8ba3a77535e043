package dev.afterglow.sources.live;

/**
 * How long to wait before the next attempt to connect: the first pause, doubled after each failure up to the longest. There is no
 * chance in it: few sensors call one host, and a test must be able to foretell it.
 */
final class Backoff {
    private final long firstMs;
    private final long longestMs;
    private long nextMs;

    Backoff(long firstMs, long longestMs) {
        if (firstMs < 1 || longestMs < firstMs) {
            throw new IllegalArgumentException(
                    "pauses must be at least 1 ms and not fall: " + firstMs + " ms, " + longestMs + " ms");
        }
        this.firstMs = firstMs;
        this.longestMs = longestMs;
        nextMs = firstMs;
    }

    long nextMs() {
        long pauseMs = nextMs;
        nextMs = Math.min(longestMs, 2 * nextMs);
        return pauseMs;
    }

    /** A sensor that sent something sound is there: the next failure is a new one. */
    void reset() {
        nextMs = firstMs;
    }
}
