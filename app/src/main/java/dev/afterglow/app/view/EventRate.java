package dev.afterglow.app.view;

import java.util.ArrayDeque;

/** Growth of a count a wall second, over the last two seconds. */
final class EventRate {
    private static final long WINDOW_NANOS = 2_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long count) {}

    double perSecond(long nanos, long count) {
        samples.addLast(new Sample(nanos, count));
        while (samples.size() > 2 && samples.getFirst().nanos() < nanos - WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        return nanos == first.nanos() ? 0 : (count - first.count()) * NANOS_PER_SECOND / (nanos - first.nanos());
    }
}
