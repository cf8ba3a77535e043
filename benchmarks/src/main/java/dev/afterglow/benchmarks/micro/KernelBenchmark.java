package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.benchmarks.workload.TilePackets;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.device.tile.KeyedDraws;
import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.device.tile.NeuronTileModels;
import dev.afterglow.device.tile.NeuronTileState;
import dev.afterglow.device.tile.PulseBatch;
import dev.afterglow.device.tile.TileReading;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileGrid;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The neurons of a 346x260 sensor that sees 10 Mev/s, in tiles of 32x32 pixels, a whole tick of 50 ms: packets are decoded,
 * drawn for, applied, and in the end every tile is read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(KernelBenchmark.EVENTS)
public class KernelBenchmark {
    static final int TICK_US = 50_000;
    static final int EVENTS = 500_000;

    private static final int CELL_SIZE_PX = 8;

    private final NeuronTileModel model = NeuronTileModels.create(
            "mtj", NeuronPresets.named(NeuronSettings.DEFAULT_PRESET), TimeCompression.STREAM, TICK_US);
    private final PulseBatch batch = new PulseBatch();
    private final KeyedDraws draws = new KeyedDraws();
    private final int[] tile;
    private final int[] firstUs;
    private final byte[][] payload;
    private final long[] keyOfTile;
    private final NeuronTileState[] stateOfTile;
    private final PulseBatch[] pulsesOfPacket;
    private final int[] cellOfNeuron;
    private final TileReading reading;
    private long epochUs;

    public KernelBenchmark() {
        LoopedCamera camera = LoopedCamera.anywhere(LoopedCamera.DAVIS346, 10e6, TICK_US);
        List<EventPacket> packets = TilePackets.of(camera, TICK_US);
        tile = packets.stream().mapToInt(EventPacket::getTile).toArray();
        firstUs = packets.stream()
                .mapToInt(packet -> (int) Micros.of(packet.getFirstTimestamp()))
                .toArray();
        payload = packets.stream().map(packet -> packet.getPayload().array()).toArray(byte[][]::new);
        EventPacket any = packets.get(0);
        TileGrid grid = new TileGrid(any.getWidthPx(), any.getHeightPx(), any.getTileSizePx(), CELL_SIZE_PX);
        cellOfNeuron = grid.cellOfNeuron();
        reading = new TileReading(grid.cellsPerTile());
        int tiles = packets.stream().mapToInt(EventPacket::getTile).max().orElseThrow() + 1;
        keyOfTile = new long[tiles];
        stateOfTile = new NeuronTileState[tiles];
        for (int i = 0; i < tiles; i++) {
            keyOfTile[i] = KeyedDraw.tileKey(1, TilePackets.SENSOR, i);
            stateOfTile[i] = model.newState(grid.neuronsPerTile());
        }
        pulsesOfPacket = new PulseBatch[payload.length];
        for (int i = 0; i < payload.length; i++) {
            pulsesOfPacket[i] = new PulseBatch();
            int count = decode(i, pulsesOfPacket[i]);
            draws.fill(keyOfTile[tile[i]], epochUs, pulsesOfPacket[i], 0, count, 0);
        }
    }

    /** The full neuron. */
    @Benchmark
    public double neuron() {
        for (int i = 0; i < payload.length; i++) {
            int count = decode(i, batch);
            draws.fill(keyOfTile[tile[i]], epochUs, batch, 0, count, 0);
            model.apply(stateOfTile[tile[i]], batch, 0, count);
        }
        epochUs += TICK_US;
        return tick().switches;
    }

    /** Decay, switching and heat of pulses that have been decoded and drawn for before; and its last part. */
    @Benchmark
    public double applied() {
        for (int i = 0; i < payload.length; i++) {
            model.apply(stateOfTile[tile[i]], pulsesOfPacket[i], 0, payload[i].length / PackedEvents.BYTES_PER_EVENT);
        }
        return tick().switches;
    }

    /** Its first part. */
    @Benchmark
    public int decoded() {
        int last = 0;
        for (int i = 0; i < payload.length; i++) {
            int count = decode(i, batch);
            last += batch.neuron[count - 1];
        }
        return last;
    }

    /** Its first two parts. */
    @Benchmark
    public double drawn() {
        double last = 0;
        for (int i = 0; i < payload.length; i++) {
            int count = decode(i, batch);
            draws.fill(keyOfTile[tile[i]], epochUs, batch, 0, count, 0);
            last += batch.draw[count - 1];
        }
        return last;
    }

    /** Its last part: events divided by the time that one reading of all tiles takes. */
    @Benchmark
    public double ticked() {
        return tick().traceSumOfCell[0];
    }

    private TileReading tick() {
        reading.clear();
        for (int i = 0; i < stateOfTile.length; i++) {
            model.tick(stateOfTile[i], cellOfNeuron, reading, keyOfTile[i], epochUs);
        }
        return reading;
    }

    private int decode(int packet, PulseBatch into) {
        byte[] words = payload[packet];
        int count = words.length / PackedEvents.BYTES_PER_EVENT;
        into.reserve(count);
        int[] neuron = into.neuron;
        int[] offsetUs = into.offsetUs;
        int sinceTickUs = firstUs[packet];
        for (int i = 0; i < count; i++) {
            int word = PackedEvents.wordAt(words, i);
            neuron[i] = PackedEvents.neuron(word);
            offsetUs[i] = sinceTickUs + PackedEvents.offsetUs(word);
        }
        return count;
    }
}
