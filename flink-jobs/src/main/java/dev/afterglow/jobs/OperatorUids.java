package dev.afterglow.jobs;

import dev.afterglow.schemas.AlertKind;
import java.util.Locale;

/** Identity of every operator in a savepoint. Never renamed, only added. */
final class OperatorUids {
    static final String SORT_EVENTS = "sort-events";
    static final String SORT_VEHICLE = "sort-vehicle";
    static final String SORT_PROBES = "sort-probes";
    static final String NEURON_TILES = "neuron-tiles";
    static final String END_OF_TILES = "end-of-tiles";
    static final String FRAMES = "frames";
    static final String STEERING = "steering";
    static final String ENERGY = "energy";
    static final String THERMAL = "thermal-snapshots";
    static final String MOMENTS = "driving-moments";
    static final String ALERTS = "alerts";
    static final String DECISIONS = "memory-decisions";
    static final String SCORES = "prediction-scores";
    static final String DIVERGENCE_SIGNS = "divergence-signs";
    static final String HEAT_SIGNS = "heat-signs";
    static final String HEARD_CAMERAS = "heard-cameras";
    static final String HEARD_VEHICLES = "heard-vehicles";
    static final String SILENCE_SIGNS = "silence-signs";

    private OperatorUids() {}

    static String sourceOf(String topic) {
        return "source-" + topic;
    }

    static String endOf(String topic) {
        return "end-of-" + topic;
    }

    static String alertOf(AlertKind kind) {
        return "alerts-" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String meterOf(String name) {
        return "meter-" + name.replace(' ', '-');
    }

    static String sinkOf(String topic) {
        return "sink-" + topic;
    }
}
