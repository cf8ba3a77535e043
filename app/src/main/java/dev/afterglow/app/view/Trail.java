package dev.afterglow.app.view;

import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last minute of ticks and the last alerts, numbered, so that a page that comes back gets what it has missed and a new one gets them
 * all. Guarded by the {@link Board}.
 */
final class Trail {
    private static final int MOST_TICKS = 1200;
    private static final int MOST_ALERTS = 100;

    private final ArrayDeque<Numbered<TickPoint>> ticks = new ArrayDeque<>();
    private final ArrayDeque<Numbered<SeenAlert>> alerts = new ArrayDeque<>();
    private @Nullable TrajectoryPrediction newest;
    private long last;

    private record Numbered<T>(long number, T value) {}

    void add(TickPoint tick, TrajectoryPrediction prediction) {
        add(ticks, tick, MOST_TICKS);
        newest = prediction;
    }

    void add(SeenAlert alert) {
        add(alerts, alert, MOST_ALERTS);
    }

    /** Number of what was added last. */
    long last() {
        return last;
    }

    /** All that has come after a number and is still kept. */
    TrailNews since(long number) {
        return new TrailNews(
                after(number, ticks).stream().map(TrailNews::row).toList(),
                after(number, alerts),
                newest == null ? null : TrailNews.Told.of(newest));
    }

    private <T> void add(ArrayDeque<Numbered<T>> kept, T value, int most) {
        kept.addLast(new Numbered<>(++last, value));
        if (kept.size() > most) {
            kept.removeFirst();
        }
    }

    private static <T> List<T> after(long number, ArrayDeque<Numbered<T>> kept) {
        List<T> later = new ArrayList<>();
        // From the end: usually one is new and a thousand are not.
        for (var backwards = kept.descendingIterator(); backwards.hasNext(); ) {
            Numbered<T> candidate = backwards.next();
            if (candidate.number() <= number) {
                break;
            }
            later.add(candidate.value());
        }
        Collections.reverse(later);
        return later;
    }
}
