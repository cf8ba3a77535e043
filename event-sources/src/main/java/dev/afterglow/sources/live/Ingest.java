package dev.afterglow.sources.live;

import dev.afterglow.sources.replay.PacketSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads live sensors, each in a thread of its own, and publishes them in the calling thread until told to stop. */
public final class Ingest {
    private static final long LONGEST_JOIN_MS = 2000;
    private static final double US_PER_SECOND = 1e6;

    private final LiveSettings settings;
    private final LongSupplier nowUs;
    private final PacketSink sink;
    private final Arrivals arrivals = new Arrivals();
    private final List<LiveSensor> sensors = new ArrayList<>();
    private final List<SensorReader> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isStopping;
    private long startUs;
    private long endUs;

    /**
     * Prepares to read {@code sources}.
     *
     * @param nowUs Unix time in microseconds, never falling
     */
    public Ingest(
            List<LiveSource> sources,
            LiveSettings settings,
            LongSupplier nowUs,
            PacketSink sink,
            LiveListener listener) {
        this.settings = settings;
        this.nowUs = nowUs;
        this.sink = sink;
        for (LiveSource source : sources) {
            LiveSensor sensor = new LiveSensor(source, settings.bufferReadings());
            sensors.add(sensor);
            readers.add(new SensorReader(sensor, settings, nowUs, arrivals, listener));
        }
    }

    public List<LiveSensor> sensors() {
        return List.copyOf(sensors);
    }

    /**
     * Runs until {@link #stop()}, until no sensor can send any more, or for {@code seconds}; then publishes what is left, marks
     * the end and waits until all is delivered.
     *
     * @throws IOException if publishing failed, or a sensor was of no use or given up
     */
    public void run(double seconds) throws IOException, InterruptedException {
        startUs = nowUs.getAsLong();
        endUs = startUs;
        LiveMerge merge = new LiveMerge(
                sensors.stream().map(sensor -> new Lane(sensor, settings, sink)).toList(), sink, settings);
        start();
        try {
            publish(merge, seconds);
            stopReaders();
            merge.finish(nowUs.getAsLong());
        } finally {
            stopReaders();
            endUs = nowUs.getAsLong();
        }
        throwFirstFailure();
    }

    /** Makes {@link #run} end soon and in good order; any thread may ask for it. */
    public void stop() {
        isStopping = true;
        arrivals.signal();
    }

    public IngestReport report() {
        List<SensorReport> reports = sensors.stream().map(LiveSensor::report).toList();
        return IngestReport.of((endUs - startUs) / US_PER_SECOND, reports);
    }

    private void start() {
        for (int i = 0; i < readers.size(); i++) {
            Thread thread =
                    new Thread(readers.get(i), "sensor " + sensors.get(i).id());
            thread.setDaemon(true); // One that waits for standard input cannot be ended.
            threads.add(thread);
            thread.start();
        }
    }

    private void publish(LiveMerge merge, double seconds) throws IOException, InterruptedException {
        while (!isStopping && nowUs.getAsLong() - startUs < seconds * US_PER_SECOND) {
            boolean haveEnded = sensors.stream().allMatch(sensor -> sensor.hasEnded);
            long waitUs = merge.publishDue(nowUs.getAsLong());
            if (haveEnded && merge.isDrained()) {
                return;
            }
            if (waitUs > 0) {
                arrivals.await(waitUs);
            }
        }
    }

    private void stopReaders() throws InterruptedException {
        readers.forEach(SensorReader::stop);
        for (int i = 0; i < threads.size(); i++) {
            if (sensors.get(i).source().opener().mayReopen()) {
                threads.get(i).join(LONGEST_JOIN_MS);
            }
        }
    }

    private void throwFirstFailure() throws IOException {
        for (SensorReader reader : readers) {
            @Nullable Exception failure = reader.failure();
            if (failure instanceof IOException trouble) {
                throw trouble;
            }
            if (failure instanceof RuntimeException defect) {
                throw defect;
            }
        }
    }
}
