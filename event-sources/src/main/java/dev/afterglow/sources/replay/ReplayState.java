package dev.afterglow.sources.replay;

/** What a replay does at the moment. */
public enum ReplayState {
    RUNNING,
    PAUSED,
    FINISHED
}
