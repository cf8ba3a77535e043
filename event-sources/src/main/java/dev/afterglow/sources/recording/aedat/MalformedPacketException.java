package dev.afterglow.sources.recording.aedat;

import java.io.IOException;

/** A packet whose content breaks its own format; the packets after it can still be read. */
final class MalformedPacketException extends IOException {
    MalformedPacketException(String need) {
        super(need);
    }
}
