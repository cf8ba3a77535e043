package dev.afterglow.sources.replay;

import java.io.IOException;

/** One sensor on the clock of a replay. Positions are microseconds since the replay's first event. */
sealed interface Track permits CameraTrack, VehicleTrack {
    /** After the last record. */
    long NOTHING_US = Long.MAX_VALUE;

    /** Time stamp of the first record, or {@link #NOTHING_US} if there is none. */
    long firstRecordedUs() throws IOException;

    /** Says which time stamp of this recording is position zero. */
    void alignTo(long originUs);

    /** Position of the next record, or {@link #NOTHING_US}. */
    long nextUs() throws IOException;

    /** Publishes all that lies before {@code positionUs}, at the times that {@code timeline} gives it. */
    void publishBefore(long positionUs, Timeline timeline) throws IOException;

    /** Goes to the first record that is not before {@code positionUs}, passing over what lies between. */
    void seek(long positionUs) throws IOException;

    /** Records that were passed over. */
    long passedOver();
}
