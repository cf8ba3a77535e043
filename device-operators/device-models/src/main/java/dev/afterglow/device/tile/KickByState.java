package dev.afterglow.device.tile;

/**
 * What a pulse does to a junction that may have switched, for loops without a branch: with {@code s} 1 if it has, else 0,
 * {@code theta -> (keep + s keepMore) theta + kick + s kickMore} for each trace. A branch would be mispredicted.
 */
record KickByState(
        float fastKeep,
        float fastKeepMore,
        float fastKick,
        float fastKickMore,
        float slowKeep,
        float slowKeepMore,
        float slowKick,
        float slowKickMore) {
    static KickByState of(PulseKick antiparallel, PulseKick parallel) {
        return new KickByState(
                (float) antiparallel.fastKeep(),
                (float) (parallel.fastKeep() - antiparallel.fastKeep()),
                (float) antiparallel.fastKick(),
                (float) (parallel.fastKick() - antiparallel.fastKick()),
                (float) antiparallel.slowKeep(),
                (float) (parallel.slowKeep() - antiparallel.slowKeep()),
                (float) antiparallel.slowKick(),
                (float) (parallel.slowKick() - antiparallel.slowKick()));
    }
}
