package dev.afterglow.app.view;

import org.jspecify.annotations.Nullable;

/** Event ids of the stream: the run and the number of the last tick or alert, as in {@code m3k2x9-1041}. */
final class TrailId {
    private TrailId() {}

    static String of(String run, long number) {
        return run + '-' + number;
    }

    /** The number in an id of this run; 0, which is before everything, if it is of another run, not there, or no id of ours. */
    static long parse(@Nullable String id, String run, long last) {
        if (id == null || !id.startsWith(run + '-')) {
            return 0;
        }
        try {
            long number = Long.parseLong(id.substring(run.length() + 1));
            return number < 0 || number > last ? 0 : number;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
