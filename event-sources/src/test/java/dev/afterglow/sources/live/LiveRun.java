package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.fail;

import dev.afterglow.sources.live.feed.SensorAddress;
import dev.afterglow.sources.live.feed.SensorConnector;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An ingest in the background, on a clock that begins at a given instant. */
final class LiveRun implements AutoCloseable {
    static final long START_US = 1_700_000_000_000_000L;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    final List<String> words = Collections.synchronizedList(new ArrayList<>());
    final Ingest ingest;
    private final long startNanos = System.nanoTime();
    private final CompletableFuture<@Nullable Void> run = new CompletableFuture<>();

    private LiveRun(List<LiveSource> sources, LiveSettings settings, CollectingSink sink) {
        ingest = new Ingest(sources, settings, this::nowUs, sink, (sensor, text) -> words.add(sensor + ": " + text));
    }

    static LiveRun of(CollectingSink sink, String... addresses) {
        return of(settings(), InputStream.nullInputStream(), sink, addresses);
    }

    static LiveRun of(LiveSettings settings, CollectingSink sink, String... addresses) {
        return of(settings, InputStream.nullInputStream(), sink, addresses);
    }

    static LiveRun of(byte[] standardInput, CollectingSink sink, String... addresses) {
        return of(settings(), new ByteArrayInputStream(standardInput), sink, addresses);
    }

    static LiveSettings settings() {
        return LiveSettings.of("car0", 7).withPauses(Duration.ofMillis(5), Duration.ofMillis(40));
    }

    long nowUs() {
        return START_US + (System.nanoTime() - startNanos) / 1000;
    }

    SensorReport report(int sensor) {
        return ingest.report().sensors().get(sensor);
    }

    /** Waits until {@code condition} holds; says what was reached if it never does. */
    void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("waited in vain; " + ingest.report() + " " + words);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits until a sensor's first {@code readings} have been published. */
    void awaitPublished(int sensor, long readings) {
        await(() -> report(sensor).published() >= readings);
    }

    /** Waits for an end of its own accord, and throws what the run threw. */
    void awaitEnd() throws Exception {
        run.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        ingest.stop();
        awaitEnd();
    }

    private static LiveRun of(
            LiveSettings settings, InputStream standardInput, CollectingSink sink, String... addresses) {
        List<LiveSource> sources = new ArrayList<>();
        for (String text : addresses) {
            SensorAddress address = SensorAddress.parse(text);
            boolean isCamera = address.protocol().isCamera();
            String name = address.options().sensor() == null
                    ? "camera"
                    : address.options().sensor();
            sources.add(new LiveSource(
                    isCamera ? "car0/" + name : "car0",
                    address.place(),
                    isCamera,
                    new SensorConnector(address, standardInput)));
        }
        LiveRun live = new LiveRun(sources, settings, sink);
        Thread thread = new Thread(live::runToTheEnd, "ingest");
        thread.setDaemon(true);
        thread.start();
        return live;
    }

    private void runToTheEnd() {
        try {
            ingest.run(Double.POSITIVE_INFINITY);
            run.complete(null);
        } catch (Exception failure) {
            run.completeExceptionally(failure);
        }
    }
}
