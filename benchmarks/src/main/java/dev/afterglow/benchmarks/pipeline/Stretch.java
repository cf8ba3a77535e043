package dev.afterglow.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Some seconds of a job at work, from one prediction to another, with a page open or without. */
final class Stretch {
    private static final double US_PER_SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Of the page's server and of what reads the topics for it. */
    private static final String VIEW_THREADS = "live-view";

    private final double lengthNanos;
    private final @Nullable OpenPage page;
    private final ProcessHandle broker;
    private final CountDownLatch hasEnded = new CountDownLatch(1);
    private long firstUs;
    private long firstNanos;
    private CpuTimes firstCpu = new CpuTimes(0, 0, Map.of());
    private long lastUs = Long.MIN_VALUE;
    private long lastNanos;
    private CpuTimes used = firstCpu;
    private OpenPage.@Nullable Seen seen;

    Stretch(double seconds, @Nullable OpenPage page, ProcessHandle broker) {
        lengthNanos = seconds * NANOS_PER_SECOND;
        this.page = page;
        this.broker = broker;
    }

    /**
     * What it was.
     *
     * @param nanosOfEvent processor time an event, of the broker and of all threads but the page's own
     * @param viewNanosOfEvent that of the view's threads
     * @param nanosOfThreads that of each group of threads
     * @param seen null without a page
     */
    record Measured(
            double seconds,
            double mevPerSecond,
            double nanosOfEvent,
            double viewNanosOfEvent,
            Map<String, Double> nanosOfThreads,
            OpenPage.@Nullable Seen seen) {}

    /** In the thread that reads the predictions. */
    synchronized void arrived(long tickUs, long nanos) {
        if (lastUs == Long.MIN_VALUE) {
            firstUs = tickUs;
            firstNanos = nanos;
            firstCpu = CpuTimes.now(broker);
            takeSeen();
        } else if (hasEnded.getCount() == 0) {
            return;
        }
        lastUs = tickUs;
        lastNanos = nanos;
        if (lastNanos - firstNanos >= lengthNanos) {
            used = CpuTimes.now(broker).since(firstCpu);
            seen = takeSeen();
            hasEnded.countDown();
        }
    }

    Measured await(long limitSeconds, double eventsPerSecond) throws InterruptedException, IOException {
        if (!hasEnded.await(limitSeconds, TimeUnit.SECONDS)) {
            throw new IOException("too few predictions came within " + limitSeconds + " s");
        }
        return measured(eventsPerSecond);
    }

    private synchronized Measured measured(double eventsPerSecond) {
        double events = (lastUs - firstUs) / US_PER_SECOND * eventsPerSecond;
        double seconds = (lastNanos - firstNanos) / NANOS_PER_SECOND;
        double nanosOfSecond = NANOS_PER_SECOND / events;
        return new Measured(
                seconds,
                events / seconds / US_PER_SECOND,
                (used.totalSeconds() - used.secondsOf(OpenPage.THREAD)) * nanosOfSecond,
                used.secondsOf(VIEW_THREADS) * nanosOfSecond,
                used.nanosOfEvent(events),
                seen);
    }

    private OpenPage.@Nullable Seen takeSeen() {
        try {
            return page == null ? null : page.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
