package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.VehicleSample;
import java.io.IOException;

/** Where a replay sends what it has: Kafka, or a list in a test. */
public interface PacketSink {
    void publish(EventPacket packet) throws IOException;

    void publish(VehicleSample sample) throws IOException;

    /** Tells every partition that all before {@code timestampUs} has been sent. */
    void markTime(String sensorId, String vehicleId, long timestampUs) throws IOException;

    /** Waits until all is delivered, and fails if anything was not. */
    void flush() throws IOException;
}
