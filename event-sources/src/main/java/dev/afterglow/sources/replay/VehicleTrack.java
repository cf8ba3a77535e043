package dev.afterglow.sources.replay;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle's signals on the clock of a replay that begins at zero.
 *
 * <p>A trace that begins within {@value #SAME_CLOCK_SECONDS} s of the camera is taken to be on its clock and keeps its offset; any
 * other begins with the camera.
 */
final class VehicleTrack {
    static final long SAME_CLOCK_SECONDS = 60;

    private static final long US_PER_SECOND = 1_000_000;

    private final VehicleSource source;
    private final String vehicleId;
    private final boolean onCameraClock;
    private final long shiftUs;
    private @Nullable VehicleSignal next;
    private long published;

    VehicleTrack(VehicleSource source, String vehicleId, long cameraOriginUs) throws IOException {
        this.source = source;
        this.vehicleId = vehicleId;
        next = source.next();
        long firstUs = next == null ? cameraOriginUs : next.timestampUs();
        onCameraClock = Math.abs(firstUs - cameraOriginUs) <= SAME_CLOCK_SECONDS * US_PER_SECOND;
        shiftUs = onCameraClock ? -cameraOriginUs : -firstUs;
    }

    boolean isOnCameraClock() {
        return onCameraClock;
    }

    long published() {
        return published;
    }

    /** Publishes what lies before {@code nowUs}; signals from before the camera began are passed over. */
    void publishBefore(long nowUs, PacketSink sink) throws IOException {
        while (next != null && next.timestampUs() + shiftUs < nowUs) {
            long timestampUs = next.timestampUs() + shiftUs;
            if (timestampUs >= 0) {
                sink.publish(VehicleSample.newBuilder()
                        .setVehicleId(vehicleId)
                        .setTimestamp(Micros.toInstant(timestampUs))
                        .setSignal(next.name())
                        .setValue(next.value())
                        .build());
                published++;
            }
            next = source.next();
        }
    }
}
