package dev.afterglow.sources.live;

import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.PacketSink;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Publishes what several sensors sent, an interval of event time after the other, each closed by a time mark.
 *
 * <p>An interval is complete when every sensor has sent something later, or when the time has passed that a quiet sensor's
 * readings would take at most to come: its lag and the patience. A sensor that is away is not waited for. So time goes on
 * whatever the sensors do, and one that is slower than patience has its readings published late, and counted.
 */
final class LiveMerge {
    /** In a silence a mark this often keeps event time going. */
    private static final long SILENT_US = 50_000;

    private final List<Lane> lanes;
    private final PacketSink sink;
    private final String rig;
    private final PacketExtent extent;
    private boolean hasBegun;
    private long openUs;
    private long endUs;

    LiveMerge(List<Lane> lanes, PacketSink sink, LiveSettings settings) {
        this.lanes = lanes;
        this.sink = sink;
        rig = settings.rig();
        extent = settings.extent();
    }

    /**
     * Publishes what has come, and closes the open interval if it is complete.
     *
     * @return microseconds in which nothing will be due unless something comes; 0 if there is more to do at once
     */
    long publishDue(long nowUs) throws IOException {
        OptionalLong earliest = earliestUs();
        if (!hasBegun) {
            if (earliest.isEmpty()) {
                return SILENT_US;
            }
            hasBegun = true;
            openUs = extent.floor(earliest.getAsLong());
            endUs = openUs + extent.flushUs();
        }
        // An event in what was a silence: its interval is as short as any other.
        earliest.ifPresent(us -> endUs = Math.min(endUs, Math.max(openUs, extent.floor(us)) + extent.flushUs()));
        long completeUs = Long.MIN_VALUE;
        for (Lane lane : lanes) {
            lane.publishBefore(openUs, endUs);
            completeUs = Math.max(completeUs, lane.nextUs() == null ? lane.completeUs(endUs) : Long.MIN_VALUE);
        }
        if (nowUs < completeUs) {
            return Math.min(SILENT_US, completeUs - nowUs);
        }
        close(nowUs);
        return 0;
    }

    /** Publishes all that is left, in order, and marks the end: no sensor sends anything from before {@code nowUs} any more. */
    void finish(long nowUs) throws IOException {
        hasBegun |= earliestUs().isPresent();
        for (OptionalLong next = earliestUs(); next.isPresent(); next = earliestUs()) {
            endUs = Math.max(openUs, extent.floor(next.getAsLong())) + extent.flushUs();
            publishBefore(endUs);
        }
        publishBefore(endUs);
        if (hasBegun) {
            mark(Math.max(nowUs, openUs));
        }
        sink.flush();
    }

    /** Whether all that has come is published. */
    boolean isDrained() {
        return earliestUs().isEmpty();
    }

    private void close(long nowUs) throws IOException {
        publishBefore(endUs);
        mark(endUs);
        OptionalLong earliest = earliestUs();
        endUs = earliest.isPresent()
                ? Math.max(openUs, extent.floor(earliest.getAsLong())) + extent.flushUs()
                : Math.max(openUs + SILENT_US, extent.floor(lastCompleteUs(nowUs)));
    }

    /** Sends the interval that ends at {@code us}, which is the beginning of the next. */
    private void publishBefore(long us) throws IOException {
        for (Lane lane : lanes) {
            lane.publishBefore(openUs, us);
            lane.flush();
        }
        openUs = us;
    }

    /** After a long silence in which nobody looked, one mark does for all of it. */
    private long lastCompleteUs(long nowUs) {
        long longestWaitUs =
                lanes.stream().mapToLong(lane -> lane.completeUs(0)).max().orElse(0);
        return nowUs - longestWaitUs;
    }

    private void mark(long timestampUs) throws IOException {
        boolean hasCamera = false;
        for (Lane lane : lanes) {
            if (lane.sensor.source().isCamera()) {
                hasCamera = true;
                sink.markTime(lane.sensor.id(), rig, timestampUs);
            }
        }
        if (!hasCamera) {
            sink.markTime(rig + "/camera", rig, timestampUs);
        }
    }

    private OptionalLong earliestUs() {
        return lanes.stream()
                .map(Lane::nextUs)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
    }
}
