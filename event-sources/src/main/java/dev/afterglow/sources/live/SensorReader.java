package dev.afterglow.sources.live;

import dev.afterglow.sources.live.feed.Feed;
import dev.afterglow.sources.live.feed.LivePacket;
import dev.afterglow.sources.live.feed.UnusableSensorException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The thread of one sensor: connects, reads, puts packets into the buffer, and connects again after a pause. */
final class SensorReader implements Runnable {
    private static final long US_PER_MS = 1000;

    private final LiveSensor sensor;
    private final LiveSettings settings;
    private final LongSupplier nowUs;
    private final Arrivals arrivals;
    private final LiveListener listener;
    private final Backoff backoff;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Feed feed;
    private volatile @Nullable Exception failure;
    private @Nullable String lastTrouble;
    private long lastSeenUs;

    SensorReader(
            LiveSensor sensor, LiveSettings settings, LongSupplier nowUs, Arrivals arrivals, LiveListener listener) {
        this.sensor = sensor;
        this.settings = settings;
        this.nowUs = nowUs;
        this.arrivals = arrivals;
        this.listener = listener;
        backoff = new Backoff(
                settings.firstPause().toMillis(), settings.longestPause().toMillis());
    }

    @Override
    public void run() {
        lastSeenUs = nowUs.getAsLong();
        try {
            boolean goesOn = true;
            while (goesOn) {
                readUntilGone();
                goesOn = sensor.source().opener().mayReopen() && !isStopping() && pause();
            }
        } catch (UnusableSensorException | RuntimeException hopeless) {
            failure = hopeless;
            listener.says(sensor.id(), String.valueOf(hopeless.getMessage()));
        } finally {
            sensor.hasEnded = true;
            arrivals.signal();
        }
    }

    /** Why reading ended before it was stopped: a sensor that is of no use, or was away for too long; null if all is well. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Ends reading soon; a thread that waits for standard input stays, which is why it is a daemon. */
    void stop() {
        stopping.countDown();
        sensor.source().opener().cancel();
        Feed open = feed;
        if (open != null && sensor.source().opener().mayReopen()) {
            close(open);
        }
    }

    private void readUntilGone() throws UnusableSensorException {
        try (Feed opened = sensor.source().opener().open()) {
            feed = opened;
            sensor.open(opened);
            sensor.connections.incrementAndGet();
            sensor.clock.reconnected();
            sensor.description = opened.description();
            sensor.isConnected = true;
            // Who stops us sees either this feed or that we stop.
            if (!isStopping()) {
                read(opened);
            }
        } catch (UnusableSensorException hopeless) {
            throw hopeless;
        } catch (IOException trouble) {
            report(String.valueOf(trouble.getMessage()));
        } finally {
            sensor.isConnected = false;
            sensor.closed();
            feed = null;
            arrivals.signal();
        }
    }

    private void read(Feed opened) throws IOException {
        boolean isGreeted = false;
        for (LivePacket packet = opened.next(); packet != null && !isStopping(); packet = opened.next()) {
            if (!isGreeted) {
                isGreeted = true;
                listener.says(sensor.id(), "receiving " + opened.description() + " from " + place());
                backoff.reset();
                lastTrouble = null;
            }
            take(packet);
        }
        report(place() + ": the stream has ended");
    }

    private void take(LivePacket packet) {
        long arrivalUs = nowUs.getAsLong();
        lastSeenUs = arrivalUs;
        sensor.receivedPackets.incrementAndGet();
        sensor.receivedReadings.addAndGet(packet.size());
        LivePacket dated = sensor.clock.toEventTime(packet, arrivalUs);
        holdUntilDue(dated.firstUs());
        sensor.buffer.add(dated);
        arrivals.signal();
    }

    /** A stream that comes faster than its own clock, a file for one, is held to it; the sender waits with us. */
    private void holdUntilDue(long firstUs) {
        long leadUs = firstUs - nowUs.getAsLong();
        while (leadUs > settings.patience().toMillis() * US_PER_MS && !isStopping()) {
            await(leadUs / US_PER_MS);
            leadUs = firstUs - nowUs.getAsLong();
        }
    }

    /** Waits before the next attempt; false if there shall be none. */
    private boolean pause() {
        long awayUs = nowUs.getAsLong() - lastSeenUs;
        if (awayUs / US_PER_MS > settings.giveUpAfter().toMillis()) {
            String trouble = Objects.requireNonNullElse(lastTrouble, place());
            failure = new IOException(trouble + "; given up after " + awayUs / 1_000_000 + " s");
            listener.says(sensor.id(), "given up after " + awayUs / 1_000_000 + " s");
            return false;
        }
        await(backoff.nextMs());
        return !isStopping();
    }

    /** The same trouble is said once, however often it comes in a row. */
    private void report(String trouble) {
        if (!isStopping() && !trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            boolean goesOn = sensor.source().opener().mayReopen();
            listener.says(sensor.id(), trouble + (goesOn ? "; trying again" : ""));
        }
    }

    private String place() {
        return sensor.source().place();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void await(long milliseconds) {
        try {
            if (stopping.await(milliseconds, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private static void close(Feed open) {
        try {
            open.close();
        } catch (IOException ignored) {
            // The reading thread meets the same trouble and ends, which is all that is wanted.
        }
    }
}
