package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;

/** Packets of AEDAT 3.1, one after the other: a {@link CaerHeader}, then as many events as it says. */
final class Aedat3Decoder implements EventDecoder {
    private static final int EVENT_BYTES = CaerHeader.EVENT_BYTES;

    private final RecordingInput input;
    private final SkippedCounts skipped;
    private final CaerPolarityEvents events;
    private long eventsLeft;
    private long overflowUs;

    Aedat3Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        this.input = input;
        this.skipped = skipped;
        events = new CaerPolarityEvents(bounds, skipped);
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        while (!batch.isFull()) {
            if (eventsLeft == 0) {
                if (!nextPacket()) {
                    return;
                }
                continue;
            }
            int available = input.atLeast(EVENT_BYTES);
            if (available < EVENT_BYTES) {
                input.advance(available);
                eventsLeft = 0;
                skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
                return;
            }
            int from = input.position();
            int whole = (int) Math.min(available / EVENT_BYTES, eventsLeft);
            int taken = events.decode(input.window(), from, from + whole * EVENT_BYTES, overflowUs, batch) - from;
            input.advance(taken);
            eventsLeft -= taken / EVENT_BYTES;
        }
    }

    /** Opens the next polarity packet or passes over another one; false at the end. */
    private boolean nextPacket() throws IOException {
        int available = input.atLeast(CaerHeader.BYTES);
        if (available < CaerHeader.BYTES) {
            skipped.add(SkippedCounts.TRAILING_BYTES, available);
            input.advance(available);
            return false;
        }
        CaerHeader header = CaerHeader.at(input.window(), input.position());
        if (!header.isSound()) {
            throw input.error(
                    "a packet must have sizes from 0 on, as many events as its capacity, and polarity events of "
                            + EVENT_BYTES + " bytes: " + header);
        }
        if (header.isPolarity()) {
            input.advance(CaerHeader.BYTES);
            eventsLeft = header.number();
            overflowUs = header.overflowUs();
            return true;
        }
        return passOver(header);
    }

    private boolean passOver(CaerHeader header) throws IOException {
        long next = input.offset() + CaerHeader.BYTES + (long) header.number() * header.eventBytes();
        if (next > input.sizeBytes()) {
            skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
            input.seek(input.sizeBytes());
            return false;
        }
        skipped.add(header.reason(), header.number());
        input.seek(next);
        return true;
    }
}
