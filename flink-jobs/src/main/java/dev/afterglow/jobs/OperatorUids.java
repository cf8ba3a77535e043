package dev.afterglow.jobs;

/** Identity of every operator in a savepoint. Never renamed, only added. */
final class OperatorUids {
    static final String SORT_EVENTS = "sort-events";
    static final String SORT_VEHICLE = "sort-vehicle";
    static final String NEURON_TILES = "neuron-tiles";
    static final String FRAMES = "frames";
    static final String STEERING = "steering";
    static final String ENERGY = "energy";
    static final String THERMAL = "thermal-snapshots";
    static final String MOMENTS = "driving-moments";
    static final String ALERTS = "alerts";
    static final String DECISIONS = "memory-decisions";

    private OperatorUids() {}

    static String sourceOf(String topic) {
        return "source-" + topic;
    }

    static String sinkOf(String topic) {
        return "sink-" + topic;
    }
}
