package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A segment of comma2k19: a folder per CAN signal with the numpy arrays {@code t} (seconds since the device started) and
 * {@code value}. Steering is in degrees already; speed is converted from m/s to km/h.
 */
final class Comma2k19Source implements VehicleSource {
    private static final List<String> PLACES = List.of("", "CAN", "processed_log/CAN");
    private static final String STEERING = "steering_angle";
    /** As the data set's description names it, and as its example does. */
    private static final List<String> SPEEDS = List.of("car_speed", "speed");

    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final double US_PER_SECOND = 1e6;
    private static final double LATEST_SECONDS = 4e9;

    private final SkippedCounts skipped = new SkippedCounts();
    private final TimeOrder order = new TimeOrder(skipped);
    private final List<Channel> channels = new ArrayList<>();

    private Comma2k19Source() {}

    /** The segment in {@code folder}, or null if there is none. */
    static @Nullable Comma2k19Source openIfSegment(Path folder) throws IOException {
        for (String place : PLACES) {
            Path can = folder.resolve(place);
            if (Files.isRegularFile(can.resolve(STEERING).resolve("t"))) {
                Comma2k19Source source = new Comma2k19Source();
                try {
                    source.addChannel(can.resolve(STEERING), VehicleSignal.STEERING_WHEEL_ANGLE, 1);
                    for (String speed : SPEEDS) {
                        if (source.channels.size() == 1 && Files.isDirectory(can.resolve(speed))) {
                            source.addChannel(
                                    can.resolve(speed), VehicleSignal.VEHICLE_SPEED, KMH_PER_METRE_PER_SECOND);
                        }
                    }
                    return source;
                } catch (IOException | RuntimeException failure) {
                    source.close();
                    throw failure;
                }
            }
        }
        return null;
    }

    @Override
    public String format() {
        return "comma2k19";
    }

    @Override
    public @Nullable VehicleSignal next() throws IOException {
        VehicleSignal due = order.next(isAtEnd());
        while (due == null && !isAtEnd()) {
            addEarliest();
            due = order.next(isAtEnd());
        }
        return due;
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() throws IOException {
        for (Channel channel : channels) {
            channel.times.close();
            channel.values.close();
        }
    }

    private void addChannel(Path folder, String signal, double factor) throws IOException {
        NumpyColumn times = NumpyColumn.open(folder.resolve("t"));
        try {
            Channel channel = new Channel(times, NumpyColumn.open(folder.resolve("value")), signal, factor);
            channels.add(channel);
            channel.advance(skipped);
        } catch (IOException | RuntimeException failure) {
            times.close();
            throw failure;
        }
    }

    private boolean isAtEnd() {
        return channels.stream().allMatch(channel -> channel.isAtEnd);
    }

    private void addEarliest() throws IOException {
        Channel earliest = null;
        for (Channel channel : channels) {
            if (!channel.isAtEnd && (earliest == null || !(channel.seconds >= earliest.seconds))) {
                earliest = channel;
            }
        }
        if (earliest != null) {
            double value = earliest.value * earliest.factor;
            if (!(earliest.seconds >= 0 && earliest.seconds <= LATEST_SECONDS)) {
                skipped.add("undated", 1);
            } else if (!Double.isFinite(value)) {
                skipped.add("notNumeric", 1);
            } else {
                order.add(new VehicleSignal(Math.round(earliest.seconds * US_PER_SECOND), earliest.signal, value));
            }
            earliest.advance(skipped);
        }
    }

    /** The two arrays of one signal and the row at hand. */
    private static final class Channel {
        private final NumpyColumn times;
        private final NumpyColumn values;
        private final String signal;
        private final double factor;
        private double seconds;
        private double value;
        private boolean isAtEnd;

        Channel(NumpyColumn times, NumpyColumn values, String signal, double factor) {
            this.times = times;
            this.values = values;
            this.signal = signal;
            this.factor = factor;
        }

        /** Goes on to the next row. Rows at the end that have no time or no value are counted. */
        void advance(SkippedCounts skipped) throws IOException {
            isAtEnd = times.isAtEnd() || values.isAtEnd();
            if (isAtEnd) {
                skipped.add("missingRow", Math.max(times.rowsLeft(), values.rowsLeft()));
                return;
            }
            seconds = times.next();
            value = values.next();
        }
    }
}
