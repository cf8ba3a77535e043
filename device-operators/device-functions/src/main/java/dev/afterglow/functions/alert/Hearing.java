package dev.afterglow.functions.alert;

import java.util.ArrayList;
import java.util.List;

/** When one sensor was heard: the steps that event time has not reached, and for how long it has been
 * quiet. A Flink POJO. */
public final class Hearing {
    /** Steps in which it was heard, without order; as many as the allowed disorder spans. */
    public List<Long> heardSteps = new ArrayList<>();

    public int quietSteps;
    public long newestStep = Long.MIN_VALUE;

    void hear(long step) {
        newestStep = Math.max(newestStep, step);
        if (!heardSteps.contains(step)) {
            heardSteps.add(step);
        }
    }

    /** Ends a step, and tells whether the sensor was quiet in it. */
    boolean wasQuietIn(long step) {
        boolean quiet = !heardSteps.contains(step);
        heardSteps.removeIf(heard -> heard <= step);
        quietSteps = quiet ? quietSteps + 1 : 0;
        return quiet;
    }
}
