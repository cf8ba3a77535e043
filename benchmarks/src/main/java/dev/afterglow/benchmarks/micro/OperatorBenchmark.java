package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.benchmarks.workload.TilePackets;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.NeuronTiles;
import dev.afterglow.schemas.EventPacket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The keyed operator without Flink: packets in order and readouts, ticks and all, with and without a reorder buffer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(KernelBenchmark.EVENTS)
public class OperatorBenchmark {
    private final RecordPlace place = new RecordPlace("bench", 0, 0);
    private final List<TilePacket> packets = TilePackets.of(
                    LoopedCamera.anywhere(LoopedCamera.DAVIS346, 10e6, KernelBenchmark.TICK_US),
                    KernelBenchmark.TICK_US)
            .stream()
            .map(this::packet)
            .toList();
    private final int packetsOfTile =
            (int) packets.stream().filter(packet -> packet.tile() == 0).count();
    private long switches;
    private final NeuronTiles tiles = new NeuronTiles(
            NeuronSettings.of("mtj", NeuronSettings.DEFAULT_PRESET, 1), readout -> switches += readout.switches());
    private long round;

    /** Packets pass through the reorder buffer, as in the job. */
    @Benchmark
    public long ordered() {
        for (TilePacket packet : packets) {
            tiles.accept(later(packet));
        }
        round++;
        return switches;
    }

    /** Packets are taken in the order in which they come. */
    @Benchmark
    public long trusted() {
        for (TilePacket packet : packets) {
            tiles.acceptInOrder(later(packet));
        }
        round++;
        return switches;
    }

    private TilePacket later(TilePacket packet) {
        return new TilePacket(
                packet.sensorId(),
                packet.widthPx(),
                packet.heightPx(),
                packet.tileSizePx(),
                packet.tile(),
                packet.session(),
                packet.sequence() + round * packetsOfTile,
                packet.firstUs() + round * KernelBenchmark.TICK_US,
                packet.payload(),
                place);
    }

    private TilePacket packet(EventPacket packet) {
        return TilePacket.of(packet, place);
    }
}
