package dev.afterglow.app.view;

import dev.afterglow.schemas.TrajectoryPrediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader posts and every open page looks. A slot holds one message, the latest: a page that is slow finds the newest image
 * when it looks again and never a queue of old ones. Ticks and alerts are kept for a while, and each page takes those it has not had.
 */
final class Board {
    /** What a page shows one of. */
    enum Slot {
        RUN,
        FIGURES,
        CAMERA,
        HEAT
    }

    private final String run;
    private final Map<Slot, Posted> posted = new EnumMap<>(Slot.class);
    private final Trail trail = new Trail();
    private final Set<Reading> readings = new HashSet<>();
    private long lastVersion;
    private boolean closed;

    private record Posted(long version, byte[] message) {}

    /** @param run tells this run from others, before and after it at the same address */
    Board(String run) {
        this.run = run;
    }

    String run() {
        return run;
    }

    synchronized void post(Slot slot, byte[] message) {
        posted.put(slot, new Posted(++lastVersion, message));
        notifyAll();
    }

    synchronized void post(TickPoint tick, TrajectoryPrediction prediction) {
        trail.add(tick, prediction);
        notifyAll();
    }

    synchronized void post(SeenAlert alert) {
        trail.add(alert);
        notifyAll();
    }

    /** Opens a page, which has had what came before {@code lastEventId} if that is of this run. */
    synchronized Reading open(@Nullable String lastEventId) {
        Reading reading = new Reading(TrailId.parse(lastEventId, run, trail.last()));
        readings.add(reading);
        notifyAll();
        return reading;
    }

    synchronized int openPages() {
        return readings.size();
    }

    /** Waits until a page is open; false if there will be none any more. */
    synchronized boolean awaitPage() throws InterruptedException {
        while (readings.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    /** Waits until every open page has been sent all there is, or the time is over. */
    synchronized void awaitAllSent(Duration limit) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + limit.toNanos();
        while (!readings.stream().allMatch(Reading::hasSentAll)) {
            long leftNanos = deadlineNanos - System.nanoTime();
            if (leftNanos <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
        }
    }

    /** Sends all pages away. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** One open page: what it has had, and the wait for more. */
    final class Reading implements AutoCloseable {
        private final boolean resumed;
        private long seenVersion;
        private long trailNumber;
        private boolean isWaiting;

        private Reading(long trailNumber) {
            this.trailNumber = trailNumber;
            resumed = trailNumber > 0;
        }

        /** Whether the page still has this run's past and is told only what it missed. */
        boolean isResumed() {
            return resumed;
        }

        /** What is new, as soon as something is; empty if nothing was for so long, null when the page must go. */
        @Nullable
        List<byte[]> await(Duration limit) throws InterruptedException {
            synchronized (Board.this) {
                if (!hasNews() && !closed) {
                    isWaiting = true;
                    Board.this.notifyAll();
                    TimeUnit.MILLISECONDS.timedWait(Board.this, limit.toMillis());
                    isWaiting = false;
                }
                return closed ? null : takeNews();
            }
        }

        @Override
        public void close() {
            synchronized (Board.this) {
                readings.remove(this);
                Board.this.notifyAll();
            }
        }

        private boolean hasSentAll() {
            return isWaiting && !hasNews();
        }

        private boolean hasNews() {
            return seenVersion < lastVersion || trailNumber < trail.last();
        }

        private List<byte[]> takeNews() {
            List<byte[]> news = new ArrayList<>();
            for (Posted candidate : posted.values()) {
                if (seenVersion < candidate.version()) {
                    news.add(candidate.message());
                }
            }
            seenVersion = lastVersion;
            if (trailNumber < trail.last()) {
                news.add(ServerSentEvent.of("trail", TrailId.of(run, trail.last()), trail.since(trailNumber)));
                trailNumber = trail.last();
            }
            return news;
        }
    }
}
