package dev.afterglow.sources.recording.plain;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event Stream 2 with DVS events: {@code Event Stream}, three version bytes, the kind (1 = DVS), width and height
 * (uint16); then events of 5 bytes with (time step << 1 | polarity), x and y (uint16), time step below 127 us. A single
 * 0xFF adds 127 us, a single 0xFE asks a live reader to reset. The layout does not say where y begins; rows are taken as
 * they stand.
 */
public final class EventStream implements EventDecoder {
    public static final String MAGIC = "Event Stream";
    private static final int KIND_END = 16;
    private static final int HEADER_BYTES = 20;
    private static final List<String> KINDS = List.of("generic", "DVS", "ATIS", "asynchronous display", "colour");
    private static final int EVENT_BYTES = 5;
    private static final int DVS = 1;
    private static final int OVERFLOW = 0xFF;
    private static final int RESET = 0xFE;
    private static final int OVERFLOW_US = 127;

    private final RecordingInput input;
    private final SkippedCounts skipped;
    private final int width;
    private final int height;
    private long timestampUs;

    private EventStream(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        this.input = input;
        this.skipped = skipped;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        if (input.atLeast(KIND_END) < KIND_END) {
            throw input.errorOfFile("the header of Event Stream is cut");
        }
        byte[] bytes = input.window();
        int start = input.position();
        int at = start + MAGIC.length();
        if (!new String(bytes, start, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC) || bytes[at] != 2) {
            throw input.errorOfFile("must begin with \"" + MAGIC + "\" and version 2");
        }
        int kind = bytes[at + 3] & 0xFF;
        if (kind != DVS) {
            throw input.errorOfFile("the kind of Event Stream must be 1 (DVS): " + kind
                    + (kind < KINDS.size() ? " (" + KINDS.get(kind) + ")" : ""));
        }
        if (input.atLeast(HEADER_BYTES) < HEADER_BYTES) {
            throw input.errorOfFile("the header of Event Stream is cut");
        }
        bytes = input.window();
        at = input.position() + MAGIC.length();
        SensorGeometry geometry = geometry(
                LittleEndian.unsignedShortAt(bytes, at + 4), LittleEndian.unsignedShortAt(bytes, at + 6), input);
        String format = MAGIC + " 2." + bytes[at + 1];
        input.advance(HEADER_BYTES);
        return new RecordingHeader(format, "DVS", geometry, geometry, EventStream::new);
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        while (!batch.isFull()) {
            int available = input.atLeast(EVENT_BYTES);
            int from = input.position();
            int taken = decode(input.window(), from, from + available, batch) - from;
            if (taken == 0) {
                skipped.add(SkippedCounts.TRAILING_BYTES, available);
                input.advance(available);
                return;
            }
            input.advance(taken);
        }
    }

    private int decode(byte[] bytes, int from, int to, EventBatch batch) {
        int at = from;
        while (at < to && !batch.isFull()) {
            int stepAndPolarity = bytes[at] & 0xFF;
            if (stepAndPolarity >= RESET) {
                timestampUs += stepAndPolarity == OVERFLOW ? OVERFLOW_US : 0;
                at++;
                continue;
            }
            if (to - at < EVENT_BYTES) {
                return at;
            }
            timestampUs += stepAndPolarity >>> 1;
            int x = LittleEndian.unsignedShortAt(bytes, at + 1);
            int y = LittleEndian.unsignedShortAt(bytes, at + 3);
            if (x < width && y < height) {
                batch.add(timestampUs, x, y, (stepAndPolarity & 1) != 0);
            } else {
                skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
            }
            at += EVENT_BYTES;
        }
        return at;
    }

    private static SensorGeometry geometry(int widthPx, int heightPx, RecordingInput input) throws IOException {
        try {
            return new SensorGeometry(widthPx, heightPx);
        } catch (IllegalArgumentException impossible) {
            throw input.errorOfFile("the header's " + impossible.getMessage());
        }
    }
}
