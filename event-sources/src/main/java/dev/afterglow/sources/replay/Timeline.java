package dev.afterglow.sources.replay;

/**
 * From positions in the recording to published time, which never goes back.
 *
 * <p>A seek or another pass is a cut, as in a film: published time runs on without a leap, and only the position jumps. So the
 * offset between the two grows when a replay goes back and shrinks when it goes forward.
 */
final class Timeline {
    private long offsetUs;
    private long cutUs;

    /** Published time {@code publishedUs} is {@code positionUs}, and nothing lies before it. */
    Timeline(long positionUs, long publishedUs) {
        offsetUs = publishedUs - positionUs;
        cutUs = publishedUs;
    }

    long publishedUs(long positionUs) {
        return positionUs + offsetUs;
    }

    long positionUs(long publishedUs) {
        return publishedUs - offsetUs;
    }

    /** Published time of the last cut: nothing after it may be published as from before it. */
    long cutUs() {
        return cutUs;
    }

    /** What has been published ends at {@code fromUs}, and goes on at {@code toUs}. */
    void cut(long fromUs, long toUs) {
        cutUs = publishedUs(fromUs);
        offsetUs = cutUs - toUs;
    }
}
