package dev.afterglow.sources.live;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.live.feed.CameraPacket;
import dev.afterglow.sources.live.feed.LivePacket;
import dev.afterglow.sources.live.feed.SignalPacket;
import dev.afterglow.sources.live.feed.UnusableSensorException;
import dev.afterglow.sources.replay.PacketSink;
import dev.afterglow.sources.replay.TileSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One sensor's packets on their way out of its buffer: the packet at hand, and how far it has been published. */
final class Lane {
    final LiveSensor sensor;
    private final LiveSettings settings;
    private final PacketSink sink;
    private @Nullable LivePacket atHand;
    private int next;
    private @Nullable SensorGeometry geometry;
    private @Nullable TileSplitter splitter;

    Lane(LiveSensor sensor, LiveSettings settings, PacketSink sink) {
        this.sensor = sensor;
        this.settings = settings;
        this.sink = sink;
    }

    /** Time of the next reading, or null if there is none yet. */
    @Nullable
    Long nextUs() {
        if (atHand == null) {
            atHand = sensor.buffer.poll();
            next = 0;
        }
        return atHand == null ? null : (Long) timestampUs(atHand, next);
    }

    /** Publishes the readings before {@code endUs}; those before {@code openUs} are late, and counted as such. */
    void publishBefore(long openUs, long endUs) throws IOException {
        for (Long timestampUs = nextUs(); timestampUs != null && timestampUs < endUs; timestampUs = nextUs()) {
            if (atHand instanceof CameraPacket camera) {
                publishBefore(openUs, endUs, camera);
            } else if (atHand instanceof SignalPacket message) {
                countIfLate(timestampUs, openUs);
                publish(message.signals().get(next++));
            }
            if (atHand != null && next == atHand.size()) {
                atHand = null;
            }
        }
    }

    private void publishBefore(long openUs, long endUs, CameraPacket camera) throws IOException {
        EventBatch events = camera.events();
        int from = next;
        for (; next < events.size() && events.timestampsUs[next] < endUs; next++) {
            countIfLate(events.timestampsUs[next], openUs);
        }
        try {
            splitter(camera.geometry()).add(events, from, next);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void countIfLate(long timestampUs, long openUs) {
        if (timestampUs < openUs) {
            sensor.lateReadings.incrementAndGet();
        }
    }

    /** Sends the events of the interval that is closed now. */
    void flush() throws IOException {
        if (splitter != null) {
            try {
                splitter.flush();
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        }
    }

    /** When all from before {@code endUs} can be taken to have come, if nothing later has. */
    long completeUs(long endUs) {
        if (!sensor.isConnected()) {
            return endUs;
        }
        long patienceUs = sensor.clock.isDated() ? settings.patience().toNanos() / 1000 : 0;
        return endUs + sensor.lagUs() + patienceUs;
    }

    private TileSplitter splitter(SensorGeometry size) throws IOException {
        if (splitter == null) {
            geometry = size;
            splitter = new TileSplitter(sensor.id(), size, settings.extent(), settings.session(), this::publish);
        }
        if (!size.equals(geometry)) {
            throw new UnusableSensorException(sensor.source().place() + ": the sensor had " + geometry
                    + " pixels and now has " + size + "; it needs a name of its own, ?sensor=NAME");
        }
        return splitter;
    }

    private void publish(EventPacket packet) {
        try {
            sink.publish(packet);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sensor.publishedReadings.addAndGet(packet.getEventCount());
    }

    private void publish(VehicleSignal signal) throws IOException {
        sink.publish(VehicleSample.newBuilder()
                .setVehicleId(settings.rig())
                .setTimestamp(Micros.toInstant(signal.timestampUs()))
                .setSignal(signal.name())
                .setValue(signal.value())
                .build());
        sensor.publishedReadings.incrementAndGet();
    }

    private static long timestampUs(LivePacket packet, int index) {
        return packet instanceof CameraPacket camera
                ? camera.events().timestampsUs[index]
                : ((SignalPacket) packet).signals().get(index).timestampUs();
    }
}
