package dev.afterglow.app.view;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as the topics carry them, of a sensor of 64 x 48 pixels unless said otherwise. */
final class TestingPackets {
    static final int TILE_PX = 32;

    private TestingPackets() {}

    static EventPacket packet(int tile, long firstUs, int... words) {
        return packetOf(64, 48, tile, firstUs, words);
    }

    static EventPacket packetOf(int widthPx, int heightPx, int tile, long firstUs, int... words) {
        return EventPacket.newBuilder()
                .setSensorId("car0/camera")
                .setWidthPx(widthPx)
                .setHeightPx(heightPx)
                .setTileSizePx(TILE_PX)
                .setTile(tile)
                .setSequence(0)
                .setFirstTimestamp(Micros.toInstant(firstUs))
                .setEventCount(words.length)
                .setPayload(ByteBuffer.wrap(PackedEvents.encode(words, 0, words.length)))
                .build();
    }

    static int event(int xInTile, int yInTile, boolean brighter) {
        return PackedEvents.pack(0, yInTile * TILE_PX + xInTile, brighter);
    }

    @SuppressWarnings("NullAway") // Avro takes null for an optional field
    static TrajectoryPrediction prediction(
            long tickUs, double told, @Nullable Double driven, @Nullable Double metresPerSecond) {
        return TrajectoryPrediction.newBuilder()
                .setSensorId("car0/camera")
                .setTick(Micros.toInstant(tickUs))
                .setHorizonSeconds(List.of(0.0))
                .setSteeringDegrees(List.of(told))
                .setObservedSteeringDegrees(driven)
                .setObservedSpeedMetresPerSecond(metresPerSecond)
                .setTrajectory(List.of(new TrajectoryPoint(0.1, 1.0, 0.0, 0.1)))
                .build();
    }

    static ThermalSnapshot snapshot(long tickUs, List<Float> excessKelvin) {
        return ThermalSnapshot.newBuilder()
                .setSensorId("car0/camera")
                .setTick(Micros.toInstant(tickUs))
                .setCellColumns(excessKelvin.size())
                .setCellRows(1)
                .setExcessKelvinOfCell(excessKelvin)
                .setSwitchesOfCell(excessKelvin.stream().map(kelvin -> 2).toList())
                .setRestingTiles(List.of())
                .setRestingTileDigests(List.of())
                .build();
    }
}
