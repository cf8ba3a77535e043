package dev.afterglow.sources.replay;

/**
 * What a replay has published so far.
 *
 * @param passedOver events and signals that a start, a seek or another clock made the replay leave out
 */
public record ReplayCounts(long events, long packets, long samples, long passedOver) {
    static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0);
}
