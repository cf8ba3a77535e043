package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.workload.RecordingFiles;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Decoders, from a file in the page cache to batches of events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(DecoderBenchmark.EVENTS)
public class DecoderBenchmark {
    static final int EVENTS = 1 << 20;

    private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
    private Path directory = Path.of("");

    @Setup
    public void write() throws IOException {
        directory = Files.createTempDirectory("afterglow-bench");
        RecordingFiles.write(directory.resolve("evt2.raw"), WritableFormat.EVT2, EVENTS);
        RecordingFiles.write(directory.resolve("evt3.raw"), WritableFormat.EVT3, EVENTS);
        RecordingFiles.write(directory.resolve("plain.aedat4"), WritableFormat.AEDAT4, EVENTS);
        RecordingFiles.write(directory.resolve("lz4.aedat4"), WritableFormat.AEDAT4_LZ4, EVENTS);
        RecordingFiles.writeAedat2(directory.resolve("davis.aedat"), EVENTS);
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Benchmark
    public long evt2() throws IOException {
        return read("evt2.raw");
    }

    @Benchmark
    public long evt3() throws IOException {
        return read("evt3.raw");
    }

    @Benchmark
    public long aedat2() throws IOException {
        return read("davis.aedat");
    }

    @Benchmark
    public long aedat4() throws IOException {
        return read("plain.aedat4");
    }

    @Benchmark
    public long aedat4Lz4() throws IOException {
        return read("lz4.aedat4");
    }

    private long read(String file) throws IOException {
        long events = 0;
        long lastUs = 0;
        try (EventSource source = Recordings.open(directory.resolve(file))) {
            while (source.read(batch)) {
                events += batch.size();
                lastUs = batch.timestampsUs[batch.size() - 1];
            }
        }
        if (events != EVENTS) {
            throw new IllegalStateException(file + " must hold " + EVENTS + " events: " + events);
        }
        return lastUs;
    }
}
