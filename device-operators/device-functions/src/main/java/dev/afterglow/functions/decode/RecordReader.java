package dev.afterglow.functions.decode;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.io.Serializable;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the records of one topic. Never fails: what cannot be read comes back as rejected, with its bytes, place and reason. */
public abstract class RecordReader implements Serializable {
    /** Reads one record; a null value (a tombstone) is rejected. */
    public final Received read(RecordPlace place, byte @Nullable [] value) {
        try {
            if (value == null) {
                throw new MalformedRecordException("the record has no value");
            }
            return decode(place, value);
        } catch (MalformedRecordException e) {
            return Received.rejected(RejectedRecord.newBuilder()
                    .setReason(RejectionReason.MALFORMED)
                    .setDetail(String.valueOf(e.getMessage()))
                    .setTopic(place.topic())
                    .setPartition(place.partition())
                    .setOffset(place.offset())
                    .setValue(ByteBuffer.wrap(value == null ? new byte[0] : value))
                    .build());
        }
    }

    abstract Received decode(RecordPlace place, byte[] value) throws MalformedRecordException;
}
