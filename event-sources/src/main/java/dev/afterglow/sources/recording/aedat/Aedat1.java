package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.BigEndian;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * AEDAT 1.0 of the first jAER: records of a big-endian 16-bit DVS128 address and a 32-bit time in microseconds. Address
 * and convention are those of {@link Aedat2}.
 */
public final class Aedat1 extends FixedRecordDecoder {
    private static final int RECORD_BYTES = 6;
    private static final int SPECIAL = 1 << 15;
    private static final int LAST = 127;
    private static final SensorGeometry GEOMETRY = new SensorGeometry(LAST + 1, LAST + 1);

    private final WrappingTime time = new WrappingTime(32);

    private Aedat1(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, RECORD_BYTES, skipped);
    }

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        JaerHeader header = JaerHeader.read(input);
        if (header.version() != null && !header.version().startsWith("1")) {
            throw input.errorOfFile("the header of AEDAT 1.0 must say 1.0: " + header.version());
        }
        return new RecordingHeader("AEDAT 1.0", "DVS128", GEOMETRY, GEOMETRY, Aedat1::new);
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        int at = from;
        for (; at < to && !batch.isFull(); at += RECORD_BYTES) {
            int address = BigEndian.unsignedShortAt(bytes, at);
            long timestampUs = time.extend(BigEndian.intAt(bytes, at + 2) & 0xFFFF_FFFFL);
            if ((address & SPECIAL) != 0) {
                skipped.add(SkippedCounts.SPECIAL, 1);
            } else {
                batch.add(timestampUs, LAST - (address >>> 1 & 0x7F), LAST - (address >>> 8), (address & 1) == 0);
            }
        }
        return at;
    }
}
