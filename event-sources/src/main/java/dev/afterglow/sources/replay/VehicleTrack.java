package dev.afterglow.sources.replay;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A vehicle's signals. One is read ahead; signals from before position zero are passed over. */
final class VehicleTrack implements Track {
    private final String vehicleId;
    private final Rewindable<VehicleSource> trace;
    private final PacketSink sink;

    private @Nullable VehicleSignal next;
    private long originUs;
    /** All before this position has been published or passed over. */
    private long readUntilUs;

    private long samplesPublished;
    private long passedOver;

    VehicleTrack(String vehicleId, Rewindable<VehicleSource> trace, PacketSink sink) throws IOException {
        this.vehicleId = vehicleId;
        this.trace = trace;
        this.sink = sink;
        next = trace.source().next();
    }

    @Override
    public long firstRecordedUs() {
        return next == null ? NOTHING_US : next.timestampUs();
    }

    @Override
    public void alignTo(long newOriginUs) {
        originUs = newOriginUs;
    }

    @Override
    public long nextUs() {
        return next == null ? NOTHING_US : next.timestampUs() - originUs;
    }

    @Override
    public void publishBefore(long positionUs, Timeline timeline) throws IOException {
        readUntilUs = positionUs;
        for (VehicleSignal signal = next; signal != null && nextUs() < positionUs; signal = next) {
            long publishedUs = timeline.publishedUs(nextUs());
            if (publishedUs < timeline.cutUs()) {
                passedOver++;
            } else {
                sink.publish(
                        VehicleSample.newBuilder()
                                .setVehicleId(vehicleId)
                                .setTimestamp(Micros.toInstant(publishedUs))
                                .setSignal(signal.name())
                                .setValue(signal.value())
                                .build(),
                        signal.timestampUs());
                samplesPublished++;
            }
            next = trace.source().next();
        }
    }

    @Override
    public void seek(long positionUs) throws IOException {
        if (positionUs < readUntilUs) {
            trace.rewind();
            next = trace.source().next();
        }
        readUntilUs = positionUs;
        while (next != null && nextUs() < positionUs) {
            next = trace.source().next();
            passedOver++;
        }
    }

    @Override
    public long passedOver() {
        return passedOver;
    }

    long samplesPublished() {
        return samplesPublished;
    }
}
