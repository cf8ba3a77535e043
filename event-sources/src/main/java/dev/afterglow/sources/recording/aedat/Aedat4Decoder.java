package dev.afterglow.sources.recording.aedat;

import com.github.luben.zstd.ZstdIOException;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packets of a DV file: stream number and length (int32 each), then the compressed body. A packet of which the body
 * is broken is counted and passed over, since its length leads to the next; a negative length ends the reading.
 */
final class Aedat4Decoder implements EventDecoder {
    private static final int PACKET_HEADER_BYTES = 8;

    private final RecordingInput input;
    private final long end;
    private final Map<Integer, Aedat4Stream> streams = new HashMap<>();
    private final Aedat4Compression compression;
    private final SkippedCounts skipped;
    private final Aedat4Events events;
    private long nextPacketOffset;
    private boolean isCut;

    Aedat4Decoder(
            RecordingInput input,
            long end,
            List<Aedat4Stream> streams,
            Aedat4Compression compression,
            SensorGeometry bounds,
            SkippedCounts skipped) {
        this.input = input;
        this.end = end;
        streams.forEach(stream -> this.streams.put(stream.id(), stream));
        this.compression = compression;
        this.skipped = skipped;
        events = new Aedat4Events(bounds, skipped);
        nextPacketOffset = input.offset();
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        while (!batch.isFull()) {
            if (events.isAtEnd()) {
                boolean isServed = batch.size() > 0 && input.mayHaveToWaitFor(PACKET_HEADER_BYTES);
                if (isServed || !nextPacket()) {
                    return;
                }
            }
            try {
                events.decode(batch);
            } catch (MalformedPacketException | ZstdIOException broken) {
                breakOff();
            }
        }
    }

    @Override
    public void close() throws IOException {
        compression.close();
    }

    /** Opens the next packet of events, or counts the next packet of something else; false at the end of the data. */
    private boolean nextPacket() throws IOException {
        input.seek(nextPacketOffset);
        long left = end - nextPacketOffset;
        long atHand = Math.min(left, input.atLeast(PACKET_HEADER_BYTES));
        if (atHand < PACKET_HEADER_BYTES) {
            skipped.add(SkippedCounts.TRAILING_BYTES, atHand);
            nextPacketOffset = end;
            return false;
        }
        Aedat4Stream stream = streams.get(LittleEndian.intAt(input.window(), input.position()));
        int length = LittleEndian.intAt(input.window(), input.position() + Integer.BYTES);
        if (length < 0) {
            throw input.error("the length of a packet must not be negative: " + length);
        }
        input.advance(PACKET_HEADER_BYTES);
        isCut = length > left - PACKET_HEADER_BYTES;
        long body = Math.min(length, left - PACKET_HEADER_BYTES);
        nextPacketOffset += PACKET_HEADER_BYTES + body;
        if (isCut) {
            skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
        }
        try {
            openOrCount(stream, body);
        } catch (MalformedPacketException | ZstdIOException broken) {
            breakOff();
        }
        return true;
    }

    private void openOrCount(@Nullable Aedat4Stream stream, long body) throws IOException {
        switch (stream == null ? "" : stream.type()) {
            case Aedat4Stream.EVENTS -> events.open(compression.open(body));
            case Aedat4Stream.FRAMES -> skipped.add(SkippedCounts.FRAME, isCut ? 0 : 1);
            case Aedat4Stream.INERTIAL -> skipped.add(SkippedCounts.IMU, Aedat4Vector.count(compression.open(body)));
            case Aedat4Stream.TRIGGERS ->
                skipped.add(SkippedCounts.TRIGGER, Aedat4Vector.count(compression.open(body)));
            default -> skipped.add(SkippedCounts.UNKNOWN_STREAM, isCut ? 0 : 1);
        }
    }

    private void breakOff() {
        events.breakOff();
        if (!isCut) {
            skipped.add(SkippedCounts.CORRUPT_PACKET, 1);
        }
    }
}
