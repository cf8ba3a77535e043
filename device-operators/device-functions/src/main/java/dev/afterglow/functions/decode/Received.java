package dev.afterglow.functions.decode;

import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.VehicleSample;
import org.jspecify.annotations.Nullable;

/**
 * What one Kafka record was. Just one of packet, sample, probe and rejected is there, or none if the record only marks time.
 *
 * <p>Records are decoded where they are received, since only a sound one may move event time: a stray record with today's date
 * would otherwise make all that follows late.
 *
 * @param timestampUs sensor time that the record stands for; {@link #NO_TIME} if it was rejected
 */
public record Received(
        long timestampUs,
        @Nullable TilePacket packet,
        @Nullable VehicleSample sample,
        @Nullable Probe probe,
        @Nullable RejectedRecord rejected) {
    public static final long NO_TIME = Long.MIN_VALUE;

    /** True if the record only says that all before it has been sent. */
    public boolean isTimeMark() {
        return timestampUs != NO_TIME && packet == null && sample == null && probe == null;
    }

    static Received packet(long timestampUs, TilePacket packet) {
        return new Received(timestampUs, packet, null, null, null);
    }

    static Received sample(long timestampUs, VehicleSample sample) {
        return new Received(timestampUs, null, sample, null, null);
    }

    static Received probe(long timestampUs, Probe probe) {
        return new Received(timestampUs, null, null, probe, null);
    }

    static Received timeMark(long timestampUs) {
        return new Received(timestampUs, null, null, null, null);
    }

    static Received rejected(RejectedRecord rejected) {
        return new Received(NO_TIME, null, null, null, rejected);
    }
}
