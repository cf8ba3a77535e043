package dev.afterglow.functions.alert;

import dev.afterglow.functions.RigNames;
import dev.afterglow.functions.frame.SensorFrame;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** A camera is heard in a frame that has events. */
public final class HeardCamera implements FlatMapFunction<SensorFrame, Heard> {
    @Override
    public void flatMap(SensorFrame frame, Collector<Heard> out) {
        if (frame.events() > 0) {
            // A frame holds what lies before its tick.
            out.collect(new Heard(RigNames.rigOf(frame.sensorId()), frame.sensorId(), frame.tickUs() - 1));
        }
    }
}
