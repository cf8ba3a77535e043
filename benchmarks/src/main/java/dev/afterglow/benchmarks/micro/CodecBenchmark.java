package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.benchmarks.workload.TilePackets;
import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Packets to bytes and back, and words to payloads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(KernelBenchmark.EVENTS)
public class CodecBenchmark {
    private final List<EventPacket> packets = TilePackets.of(
            LoopedCamera.anywhere(LoopedCamera.DAVIS346, 10e6, KernelBenchmark.TICK_US), KernelBenchmark.TICK_US);
    private final RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
    private final List<byte[]> encoded = packets.stream().map(codec::encode).toList();
    private final EventPacketReader reader = new EventPacketReader();
    private final RecordPlace place = new RecordPlace("bench", 0, 0);
    private final int[] words = new int[KernelBenchmark.EVENTS];

    /** Events that are in order and in tiles already, to payload bytes. */
    @Benchmark
    public byte[] packed() {
        return PackedEvents.encode(words, 0, words.length);
    }

    /** Packets to Avro. */
    @Benchmark
    public void encoded(Blackhole sink) {
        for (EventPacket packet : packets) {
            sink.consume(codec.encode(packet));
        }
    }

    /** Avro to packets that are known to be sound. */
    @Benchmark
    public void received(Blackhole sink) {
        for (byte[] bytes : encoded) {
            sink.consume(reader.read(place, bytes));
        }
    }
}
