package dev.afterglow.sources;

import java.io.IOException;

/** Says in one line which file is wrong, at which byte offset, and what was needed there. */
public final class RecordingException extends IOException {
    public RecordingException(String source, long offset, String need) {
        super(source + ", byte " + offset + ": " + need);
    }

    public RecordingException(String source, String need) {
        super(source + ": " + need);
    }
}
