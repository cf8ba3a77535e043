package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.app.run.RunSettings;
import dev.afterglow.app.run.RunSource;
import dev.afterglow.app.view.LiveView;
import dev.afterglow.app.view.ViewAddress;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.Rewindable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A camera, broker, job and live view at work, of which stretches are measured with a page open and without. */
final class WatchedJob implements AutoCloseable {
    private static final int PARALLELISM = 2;
    private static final double LONGEST_SECONDS = 3600;
    /** A start, a compiler's first minutes on a slow machine, and no prediction still. */
    private static final long STALLED_SECONDS = 60;

    private final Rig rig;
    private final LoopedCamera scene;
    private final LiveView view;
    private final PredictionReader predictions;
    private final Thread publishing;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final AtomicReference<@Nullable Stretch> stretch = new AtomicReference<>();
    private volatile Pace pace;

    /** Begins as fast as it goes. */
    WatchedJob(Rig rig, LoopedCamera scene) throws Exception {
        this.rig = rig;
        this.scene = scene;
        view = startView(scene);
        predictions = new PredictionReader(rig.bootstrapServers(), 1, this::arrived);
        rig.startDriveJob(Delivery.LOW_LATENCY, true);
        view.jobRuns(rig.bootstrapServers());
        pace = Pace.aheadOf(predictions::newestUs);
        publishing = new Thread(this::publish, "camera");
        publishing.setDaemon(true);
        publishing.start();
    }

    /** Slows the camera down to its own pace. */
    void goInRealTime() {
        pace = Pace.at(new ReplayRate(1), predictions.newestUs() + Pace.LEAD_US);
    }

    /** Measures so many seconds from the next prediction on; {@code page} is null for a stretch with none open. */
    Stretch.Measured measure(double seconds, @Nullable OpenPage page) throws Exception {
        Stretch measured = new Stretch(seconds, page, rig.broker());
        stretch.set(measured);
        try {
            return measured.await(STALLED_SECONDS, scene.eventsPerSecond());
        } catch (IOException noPredictions) {
            Exception cause = failure.get();
            throw cause == null ? noPredictions : cause;
        } finally {
            stretch.set(null);
        }
    }

    OpenPage openPage() throws IOException {
        return new OpenPage(view.url());
    }

    @Override
    public void close() throws Exception {
        publishing.interrupt();
        publishing.join();
        predictions.close();
        rig.flink().cancel();
        view.tearsDown();
        view.close();
    }

    private static LiveView startView(LoopedCamera scene) throws IOException {
        ReplayRate rate = new ReplayRate(1);
        RunSettings settings = new RunSettings(
                NeuronSettings.of("mtj", NeuronSettings.DEFAULT_PRESET, 1),
                rate,
                PacketExtent.DEFAULT,
                Double.POSITIVE_INFINITY,
                PARALLELISM,
                Delivery.LOW_LATENCY,
                MemoryTechnology.named("cmos-45nm"),
                null,
                false);
        RunSource source = new RunSource(scene.sensor(), Rewindable.open(() -> scene), null);
        return LiveView.start(
                ViewAddress.chosen(new ServerAddress("127.0.0.1", 0)),
                "bench",
                source,
                settings,
                new ReplayControl(rate, System::nanoTime),
                System::nanoTime);
    }

    private void publish() {
        double eventsPerUs = scene.eventsPerSecond() / TimeUnit.SECONDS.toMicros(1);
        try (KafkaPublisher publisher = rig.publisher()) {
            new Cameras(
                            scene,
                            1,
                            PacketExtent.DEFAULT,
                            publisher,
                            us -> pace.awaitDue(us),
                            us -> view.replayed(us, (long) (us * eventsPerUs)))
                    .run(LONGEST_SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failure.set(e);
        }
    }

    private void arrived(long tickUs, long nanos) {
        Stretch current = stretch.get();
        if (current != null) {
            current.arrived(tickUs, nanos);
        }
    }
}
