package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A camera: its events are cut into packets a flush interval at a time. At most one batch is read ahead. */
final class CameraTrack implements Track {
    private final String sensorId;
    private final Rewindable<EventSource> camera;
    private final TileSplitter splitter;
    private final PacketSink sink;
    private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);

    /** Next event of the batch. */
    private int next;

    private boolean exhausted;
    /** All before this position has been published or passed over. */
    private long readUntilUs;

    private long originUs;
    /** From a published time back to what the recording says. */
    private long recordedOffsetUs;

    private long lastPublishedUs = Long.MIN_VALUE;
    private long eventsRead;
    private long eventsPublished;
    private long packetsPublished;
    private long passedOver;

    CameraTrack(String sensorId, Rewindable<EventSource> camera, ReplayPlan plan, PacketSink sink) {
        this.sensorId = sensorId;
        this.camera = camera;
        this.sink = sink;
        SensorGeometry geometry = camera.source().geometry();
        splitter = new TileSplitter(sensorId, geometry, plan.extent(), plan.session(), this::publish);
    }

    String sensorId() {
        return sensorId;
    }

    @Override
    public long firstRecordedUs() throws IOException {
        return hasNext() ? batch.timestampsUs[next] : NOTHING_US;
    }

    @Override
    public void alignTo(long newOriginUs) {
        originUs = newOriginUs;
    }

    @Override
    public long nextUs() throws IOException {
        return hasNext() ? batch.timestampsUs[next] - originUs : NOTHING_US;
    }

    @Override
    public void publishBefore(long positionUs, Timeline timeline) throws IOException {
        long untilUs = positionUs + originUs;
        long shiftUs = timeline.publishedUs(0) - originUs;
        recordedOffsetUs = -shiftUs;
        readUntilUs = positionUs;
        try {
            while (hasNext() && batch.timestampsUs[next] < untilUs) {
                int from = next;
                shiftBefore(untilUs, shiftUs, timeline.cutUs());
                splitter.add(batch, from, next);
                eventsRead += next - from;
            }
            splitter.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void seek(long positionUs) throws IOException {
        if (positionUs < readUntilUs) {
            camera.rewind();
            batch.clear();
            next = 0;
            exhausted = false;
        }
        readUntilUs = positionUs;
        while (hasNext() && batch.timestampsUs[next] - originUs < positionUs) {
            next++;
            passedOver++;
        }
    }

    @Override
    public long passedOver() {
        return passedOver;
    }

    long eventsRead() {
        return eventsRead;
    }

    long eventsPublished() {
        return eventsPublished;
    }

    long packetsPublished() {
        return packetsPublished;
    }

    /** Published time of the newest event, or {@link Long#MIN_VALUE} if there was none. */
    long lastPublishedUs() {
        return lastPublishedUs;
    }

    /**
     * Gives the events of the batch up to the first that is no earlier than {@code untilUs} the time they are published at. A sensor's
     * step back to before the cut is sent as if it were at the cut, where it is late.
     */
    private void shiftBefore(long untilUs, long shiftUs, long cutUs) {
        long[] timestampsUs = batch.timestampsUs;
        for (; next < batch.size() && timestampsUs[next] < untilUs; next++) {
            timestampsUs[next] = Math.max(cutUs, timestampsUs[next] + shiftUs);
            lastPublishedUs = Math.max(lastPublishedUs, timestampsUs[next]);
        }
    }

    private boolean hasNext() throws IOException {
        if (next < batch.size()) {
            return true;
        }
        next = 0;
        exhausted |= !camera.source().read(batch);
        return !exhausted;
    }

    private void publish(EventPacket packet) {
        try {
            sink.publish(packet, Micros.of(packet.getFirstTimestamp()) + recordedOffsetUs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packetsPublished++;
        eventsPublished += packet.getEventCount();
    }
}
