package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.VehicleSample;
import java.io.IOException;

/** Where a source sends what it has: Kafka, or a list in a test. */
public interface PacketSink {
    void publish(EventPacket packet) throws IOException;

    void publish(VehicleSample sample) throws IOException;

    /** Publishes a packet whose first event was recorded at {@code recordedUs}, whatever time stamp it has now. */
    default void publish(EventPacket packet, long recordedUs) throws IOException {
        publish(packet);
    }

    /** Publishes a sample that was recorded at {@code recordedUs}, whatever time stamp it has now. */
    default void publish(VehicleSample sample, long recordedUs) throws IOException {
        publish(sample);
    }

    /** Tells every partition that all before {@code timestampUs} has been sent. */
    void markTime(String sensorId, String vehicleId, long timestampUs) throws IOException;

    /** Waits until all is delivered, and fails if anything was not. */
    void flush() throws IOException;
}
