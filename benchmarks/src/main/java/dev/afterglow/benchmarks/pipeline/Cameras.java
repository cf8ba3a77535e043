package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.PacketSink;
import dev.afterglow.sources.replay.TileSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Some cameras that show the same at the same time, published by one publisher a flush interval at a time. */
final class Cameras {
    /** Nothing follows the last event: longer than a tick and the allowed disorder. */
    private static final long END_MARK_US = 150_000;

    private final List<Camera> cameras = new ArrayList<>();
    private final PacketExtent extent;
    private final PacketSink sink;
    private final Pace pace;
    private final LongConsumer published;
    private long events;

    /** @param published is told of each sensor time before which all has been sent */
    Cameras(LoopedCamera scene, int count, PacketExtent extent, PacketSink sink, Pace pace, LongConsumer published) {
        this.extent = extent;
        this.sink = sink;
        this.pace = pace;
        this.published = published;
        for (int i = 0; i < count; i++) {
            cameras.add(new Camera("car" + i, scene));
        }
    }

    /** Publishes so many seconds; returns the number of events. */
    long run(double seconds) throws IOException, InterruptedException {
        int flushUs = extent.flushUs();
        long endUs = Math.round(seconds * 1e6 / flushUs) * flushUs;
        for (long toUs = flushUs; toUs <= endUs; toUs += flushUs) {
            for (Camera camera : cameras) {
                camera.read(toUs);
            }
            pace.awaitDue(toUs);
            for (Camera camera : cameras) {
                camera.splitter.flush();
            }
            mark(toUs);
        }
        mark(endUs + END_MARK_US);
        sink.flush();
        return events;
    }

    private void mark(long timestampUs) throws IOException {
        for (Camera camera : cameras) {
            sink.markTime(camera.rig + "/camera", camera.rig, timestampUs);
        }
        published.accept(timestampUs);
    }

    private void publish(EventPacket packet) {
        try {
            sink.publish(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events += packet.getEventCount();
    }

    /** One of them, and what it has seen but not yet shown. */
    private final class Camera {
        private final String rig;
        private final LoopedCamera scene;
        private final TileSplitter splitter;
        private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        private int next;

        private Camera(String rig, LoopedCamera scene) {
            this.rig = rig;
            this.scene = scene.lasting(Double.POSITIVE_INFINITY);
            splitter = new TileSplitter(rig + "/camera", scene.geometry(), extent, 0, Cameras.this::publish);
        }

        /** Adds all events before a moment. */
        private void read(long toUs) {
            while (true) {
                if (next == batch.size()) {
                    scene.read(batch);
                    next = 0;
                }
                int from = next;
                while (next < batch.size() && batch.timestampsUs[next] < toUs) {
                    next++;
                }
                splitter.add(batch, from, next);
                if (next < batch.size()) {
                    return;
                }
            }
        }
    }
}
