package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Replays one camera, and a vehicle if there is one, on one clock that begins at zero.
 *
 * <p>Events are sent a flush interval at a time, when the interval's end is due, as a live camera would; then a time mark tells
 * every partition that the interval is complete.
 */
public final class Replay {
    private static final long US_PER_SECOND = 1_000_000;
    /** Nothing follows the last event, so the last tick may complete: longer than a tick and the usual allowed disorder. */
    private static final long END_MARK_US = 150_000;
    /** In a long silence a mark this often keeps event time going. */
    private static final long SILENT_MARK_US = 50_000;

    private final EventSource camera;
    private final @Nullable VehicleSource vehicle;
    private final String rig;
    private final ReplayClock clock;
    private final PacketSink sink;
    private final ReplayProgress progress;

    private long eventsRead;
    private long eventsPublished;
    private long packetsPublished;
    private long samplesPublished;
    private long lastEventUs;

    public Replay(
            EventSource camera,
            @Nullable VehicleSource vehicle,
            String rig,
            ReplayClock clock,
            PacketSink sink,
            ReplayProgress progress) {
        this.camera = camera;
        this.vehicle = vehicle;
        this.rig = rig;
        this.clock = clock;
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Replays to the end, or until {@code maxSeconds} of sensor time have passed; what comes later is left unread.
     */
    public void run(double maxSeconds) throws IOException, InterruptedException {
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        if (camera.read(batch)) {
            long originUs = batch.timestampsUs[0];
            long endUs = (long) Math.ceil(maxSeconds * US_PER_SECOND);
            VehicleTrack track = vehicle == null ? null : new VehicleTrack(vehicle, rig, originUs);
            TileSplitter splitter =
                    new TileSplitter(sensorId(), camera.geometry(), TileSplitter.DEFAULT_TILE_SIZE_PX, this::publish);
            replay(batch, originUs, endUs, splitter, track);
            mark(lastEventUs + END_MARK_US, track);
            samplesPublished = track == null ? 0 : track.published();
        }
        sink.flush();
    }

    public long eventsRead() {
        return eventsRead;
    }

    public long eventsPublished() {
        return eventsPublished;
    }

    public long packetsPublished() {
        return packetsPublished;
    }

    public long samplesPublished() {
        return samplesPublished;
    }

    /** Sensor time from the first event to the last. */
    public long durationUs() {
        return lastEventUs;
    }

    private void replay(
            EventBatch batch, long originUs, long endUs, TileSplitter splitter, @Nullable VehicleTrack track)
            throws IOException, InterruptedException {
        long intervalEndUs = TileSplitter.FLUSH_US;
        do {
            for (int i = 0; i < batch.size(); i++) {
                long timestampUs = batch.timestampsUs[i] - originUs;
                if (timestampUs >= endUs) {
                    close(Math.min(endUs, intervalEndUs), splitter, track);
                    return;
                }
                if (timestampUs >= intervalEndUs) {
                    close(intervalEndUs, splitter, track);
                    intervalEndUs = passSilence(intervalEndUs, timestampUs, track);
                }
                splitter.add(timestampUs, batch.x[i], batch.y[i], batch.brighter[i]);
                lastEventUs = Math.max(lastEventUs, timestampUs);
                eventsRead++;
            }
        } while (camera.read(batch));
        close(intervalEndUs, splitter, track);
    }

    /** Goes on to the interval that holds {@code timestampUs}, marking time on the way, and returns its end. */
    private long passSilence(long fromUs, long timestampUs, @Nullable VehicleTrack track)
            throws IOException, InterruptedException {
        long intervalStartUs = Math.floorDiv(timestampUs, TileSplitter.FLUSH_US) * TileSplitter.FLUSH_US;
        if (clock.isPaced()) {
            for (long markUs = fromUs + SILENT_MARK_US; markUs < intervalStartUs; markUs += SILENT_MARK_US) {
                clock.awaitDue(markUs);
                mark(markUs, track);
            }
        }
        return intervalStartUs + TileSplitter.FLUSH_US;
    }

    private void close(long intervalEndUs, TileSplitter splitter, @Nullable VehicleTrack track)
            throws IOException, InterruptedException {
        clock.awaitDue(intervalEndUs);
        try {
            splitter.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        mark(intervalEndUs, track);
    }

    private void mark(long timestampUs, @Nullable VehicleTrack track) throws IOException {
        if (track != null) {
            track.publishBefore(timestampUs, sink);
        }
        sink.markTime(sensorId(), rig, timestampUs);
        progress.published(timestampUs, eventsPublished);
    }

    private void publish(EventPacket packet) {
        try {
            sink.publish(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packetsPublished++;
        eventsPublished += packet.getEventCount();
    }

    private String sensorId() {
        return rig + "/camera";
    }
}
