package dev.afterglow.functions.alert;

import dev.afterglow.functions.frame.SensorFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A tile is as hot as its hottest cell. A hot tile has a raised sign a tick, with a calm one before the first and one after the last;
 * of the others nothing is said. State is the tiles that are hot.
 */
public final class HeatSigns extends KeyedProcessFunction<String, SensorFrame, Sign> {
    private final double limitKelvin;
    private transient @Nullable MapState<Integer, Boolean> hotTiles;

    public HeatSigns(double limitKelvin) {
        this.limitKelvin = limitKelvin;
    }

    @Override
    public void open(OpenContext openContext) {
        hotTiles = getRuntimeContext().getMapState(new MapStateDescriptor<>("hot-tiles", Types.INT, Types.BOOLEAN));
    }

    @Override
    public void processElement(SensorFrame frame, Context context, Collector<Sign> out) throws Exception {
        MapState<Integer, Boolean> hot = Objects.requireNonNull(hotTiles, "hotTiles");
        Map<Integer, Float> nowHot = hottestCellOfHotTiles(frame);
        for (Map.Entry<Integer, Float> tile : nowHot.entrySet()) {
            if (!hot.contains(tile.getKey())) {
                hot.put(tile.getKey(), true);
                out.collect(sign(frame, tile.getKey(), false, 0));
            }
            out.collect(sign(frame, tile.getKey(), true, tile.getValue()));
        }
        List<Integer> cooled = new ArrayList<>();
        for (int tile : hot.keys()) {
            if (!nowHot.containsKey(tile)) {
                cooled.add(tile);
            }
        }
        for (int tile : cooled) {
            hot.remove(tile);
            out.collect(sign(frame, tile, false, 0));
        }
    }

    private Map<Integer, Float> hottestCellOfHotTiles(SensorFrame frame) {
        int cellsPerTileSide = frame.cellsPerTileSide();
        int tileColumns = (frame.cellColumns() + cellsPerTileSide - 1) / cellsPerTileSide;
        Map<Integer, Float> hottest = new HashMap<>();
        for (int cell = 0; cell < frame.excessKelvinOfCell().length; cell++) {
            float kelvin = frame.excessKelvinOfCell()[cell];
            if (kelvin >= limitKelvin) {
                int row = cell / frame.cellColumns() / cellsPerTileSide;
                int column = cell % frame.cellColumns() / cellsPerTileSide;
                hottest.merge(row * tileColumns + column, kelvin, Math::max);
            }
        }
        return hottest;
    }

    private static Sign sign(SensorFrame frame, int tile, boolean raised, double kelvin) {
        return new Sign(frame.sensorId(), tile, frame.tickUs(), raised, kelvin);
    }
}
