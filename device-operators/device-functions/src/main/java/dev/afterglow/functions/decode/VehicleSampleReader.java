package dev.afterglow.functions.decode;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.SignalNames;
import dev.afterglow.schemas.VehicleSample;
import org.jspecify.annotations.Nullable;

/** Reads the topic of vehicle samples. */
public final class VehicleSampleReader extends RecordReader {
    private transient @Nullable RecordCodec<VehicleSample> codec;

    @Override
    Received decode(RecordPlace place, byte[] value) throws MalformedRecordException {
        if (codec == null) {
            codec = new RecordCodec<>(VehicleSample.getClassSchema());
        }
        VehicleSample sample = codec.decode(value);
        long timestampUs = Micros.of(sample.getTimestamp());
        if (timestampUs < 0 || timestampUs > PackedEvents.MAX_TIMESTAMP_US) {
            throw new MalformedRecordException("VehicleSample field out of range: timestamp = " + timestampUs);
        }
        if (!Double.isFinite(sample.getValue())) {
            throw new MalformedRecordException("VehicleSample field out of range: value = " + sample.getValue());
        }
        return sample.getSignal().equals(SignalNames.CLOCK)
                ? Received.timeMark(timestampUs)
                : Received.sample(timestampUs, sample);
    }
}
