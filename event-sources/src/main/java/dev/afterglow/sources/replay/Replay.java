package dev.afterglow.sources.replay;

import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Replays cameras and vehicles on one clock, merged by time stamp, as its {@link ReplayControl} says.
 *
 * <p>Records are sent a flush interval at a time, when the interval's end is due, as live sensors would; then a time mark tells
 * every partition that the interval is complete. Published time never goes back: see {@link Timeline}.
 */
public final class Replay {
    /** Nothing follows the last event, so the last tick may complete: longer than a tick and the usual allowed disorder. */
    private static final long END_MARK_US = 150_000;
    /** In a long silence a mark this often keeps event time going. */
    private static final long SILENT_MARK_US = 50_000;

    private final String rig;
    private final List<CameraTrack> cameras = new ArrayList<>();
    private final List<VehicleTrack> vehicles = new ArrayList<>();
    private final List<String> sensorIds;
    private final ReplayPlan plan;
    private final ReplayControl control;
    private final PacketSink sink;
    private final ReplayProgress progress;

    private Timeline timeline = new Timeline(0, 0);
    private boolean isReadAhead;
    private boolean hasContent;
    private long positionUs;
    private long firstPublishedUs;

    public Replay(ReplayInputs inputs, ReplayPlan plan, ReplayControl control, PacketSink sink, ReplayProgress progress)
            throws IOException {
        rig = inputs.rig();
        for (Map.Entry<String, Rewindable<EventSource>> camera :
                inputs.cameras().entrySet()) {
            cameras.add(new CameraTrack(rig + '/' + camera.getKey(), camera.getValue(), plan, sink));
        }
        for (Rewindable<VehicleSource> trace : inputs.vehicles()) {
            vehicles.add(new VehicleTrack(rig, trace, sink));
        }
        // Event time of the cameras' topic goes on even if there is none.
        sensorIds = cameras.isEmpty()
                ? List.of(rig + "/none")
                : cameras.stream().map(CameraTrack::sensorId).toList();
        this.plan = plan;
        this.control = control;
        this.sink = sink;
        this.progress = progress;
    }

    /** Reads up to what is published first, so that {@link #run()} begins at once. */
    public void readAhead() throws IOException {
        long originUs = CommonClock.align(cameras, vehicles);
        hasContent = originUs != Track.NOTHING_US;
        if (hasContent) {
            goToStart(originUs);
        }
        isReadAhead = true;
    }

    /** Replays to the end, which comes with the last event of the last camera; without cameras, with the last signal. */
    public void run() throws IOException, InterruptedException {
        try {
            if (!isReadAhead) {
                readAhead();
            }
            if (hasContent) {
                control.begin(positionUs);
                play();
                markEnd();
            }
            sink.flush();
        } finally {
            control.finished();
        }
    }

    public long eventsRead() {
        return sum(cameras, CameraTrack::eventsRead);
    }

    public long eventsPublished() {
        return sum(cameras, CameraTrack::eventsPublished);
    }

    public long packetsPublished() {
        return sum(cameras, CameraTrack::packetsPublished);
    }

    public long samplesPublished() {
        return sum(vehicles, VehicleTrack::samplesPublished);
    }

    public ReplayCounts counts() {
        return new ReplayCounts(
                eventsPublished(),
                packetsPublished(),
                samplesPublished(),
                sum(cameras, Track::passedOver) + sum(vehicles, Track::passedOver));
    }

    /** Published time from the first event to the last. */
    public long durationUs() {
        return Math.max(0, lastEventUs() - firstPublishedUs);
    }

    private void goToStart(long originUs) throws IOException {
        positionUs = plan.startUs();
        firstPublishedUs = plan.rebase().publishedUs(originUs + positionUs);
        if (firstPublishedUs < 0 || firstPublishedUs > PackedEvents.MAX_TIMESTAMP_US) {
            throw new IOException("the first event would be published at " + firstPublishedUs
                    + " us, and must lie in the years 1970 to 2099; rebase it");
        }
        timeline = new Timeline(positionUs, firstPublishedUs);
        if (positionUs > 0) {
            seekTracks(positionUs);
        }
        if (plan.endUs() != Long.MAX_VALUE) {
            control.endsAt(plan.endUs());
        }
    }

    private void play() throws IOException, InterruptedException {
        int pass = 1;
        boolean isOfUse = false;
        while (!control.isStopWanted()) {
            OptionalLong seekUs = control.takeSeek();
            if (seekUs.isPresent()) {
                cutTo(Math.max(plan.startUs(), Math.min(plan.endUs(), seekUs.getAsLong())));
                isOfUse = true;
            } else if (!isAtEnd()) {
                isOfUse |= publishInterval();
            } else {
                control.endsAt(positionUs);
                // A pass in which there is nothing would be followed by passes without end; one that was left by a seek
                // is none.
                if (pass == plan.passes() || !isOfUse) {
                    return;
                }
                pass++;
                isOfUse = false;
                cutTo(plan.startUs());
            }
        }
    }

    private boolean isAtEnd() throws IOException {
        return positionUs >= plan.endUs() || nextUs(cameras.isEmpty() ? vehicles : cameras) == Track.NOTHING_US;
    }

    /** False if the interval was not due before something was asked of the replay. */
    private boolean publishInterval() throws IOException, InterruptedException {
        long dueUs = control.awaitDue(Math.min(intervalEndUs(), plan.endUs()));
        if (dueUs <= positionUs) {
            return false;
        }
        for (CameraTrack camera : cameras) {
            camera.publishBefore(dueUs, timeline);
        }
        positionUs = dueUs;
        mark(timeline.publishedUs(dueUs));
        return true;
    }

    /** The next end of a flush interval in which there is something, or by which a mark is needed. */
    private long intervalEndUs() throws IOException {
        long intervalEndUs = intervalStartUs(positionUs) + plan.extent().flushUs();
        long nextUs = Math.min(nextUs(cameras), nextUs(vehicles));
        if (nextUs < intervalEndUs) {
            return intervalEndUs;
        }
        long silenceEndUs = intervalStartUs(nextUs);
        return control.isPaced() ? Math.min(silenceEndUs, intervalEndUs + SILENT_MARK_US) : silenceEndUs;
    }

    /** Intervals lie on a grid of published time. */
    private long intervalStartUs(long atUs) {
        return timeline.positionUs(plan.extent().floor(timeline.publishedUs(atUs)));
    }

    private void cutTo(long toUs) throws IOException {
        seekTracks(toUs);
        timeline.cut(positionUs, toUs);
        positionUs = toUs;
        control.begin(toUs);
    }

    private void seekTracks(long toUs) throws IOException {
        for (Track track : Stream.concat(cameras.stream(), vehicles.stream()).toList()) {
            track.seek(toUs);
        }
    }

    private void markEnd() throws IOException {
        mark(Math.max(timeline.publishedUs(positionUs), lastEventUs() + END_MARK_US));
    }

    private void mark(long publishedUs) throws IOException {
        for (VehicleTrack vehicle : vehicles) {
            vehicle.publishBefore(timeline.positionUs(publishedUs), timeline);
        }
        for (String sensorId : sensorIds) {
            sink.markTime(sensorId, rig, publishedUs);
        }
        control.published(positionUs, counts());
        progress.published(publishedUs, eventsPublished());
    }

    private long lastEventUs() {
        return cameras.stream()
                .mapToLong(CameraTrack::lastPublishedUs)
                .filter(lastUs -> lastUs != Long.MIN_VALUE)
                .max()
                .orElse(timeline.publishedUs(positionUs));
    }

    private static long nextUs(List<? extends Track> tracks) throws IOException {
        long nextUs = Track.NOTHING_US;
        for (Track track : tracks) {
            nextUs = Math.min(nextUs, track.nextUs());
        }
        return nextUs;
    }

    private static <T extends Track> long sum(List<T> tracks, ToLongFunction<T> figure) {
        return tracks.stream().mapToLong(figure).sum();
    }
}
