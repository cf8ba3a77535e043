package dev.afterglow.functions.frame;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.ThermalSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Makes a snapshot of every n-th tick, counted from time zero, and of every tick at which a tile came to rest. */
public final class ThermalSampler implements FlatMapFunction<SensorFrame, ThermalSnapshot> {
    private final long everyUs;

    public ThermalSampler(int tickUs, int everyTicks) {
        everyUs = (long) tickUs * everyTicks;
    }

    @Override
    public void flatMap(SensorFrame frame, Collector<ThermalSnapshot> out) {
        if (frame.tickUs() % everyUs == 0 || frame.restingTiles().length > 0) {
            out.collect(snapshot(frame));
        }
    }

    private static ThermalSnapshot snapshot(SensorFrame frame) {
        List<Float> excessKelvin = new ArrayList<>(frame.excessKelvinOfCell().length);
        List<Integer> switches = new ArrayList<>(frame.switchesOfCell().length);
        for (int cell = 0; cell < frame.excessKelvinOfCell().length; cell++) {
            excessKelvin.add(frame.excessKelvinOfCell()[cell]);
            switches.add(frame.switchesOfCell()[cell]);
        }
        List<Integer> tiles = new ArrayList<>();
        List<Long> digests = new ArrayList<>();
        for (int i = 0; i < frame.restingTiles().length; i++) {
            tiles.add(frame.restingTiles()[i]);
            digests.add(frame.restingTileDigests()[i]);
        }
        return ThermalSnapshot.newBuilder()
                .setSensorId(frame.sensorId())
                .setTick(Micros.toInstant(frame.tickUs()))
                .setCellColumns(frame.cellColumns())
                .setCellRows(frame.cellRows())
                .setExcessKelvinOfCell(excessKelvin)
                .setSwitchesOfCell(switches)
                .setRestingTiles(tiles)
                .setRestingTileDigests(digests)
                .build();
    }
}
