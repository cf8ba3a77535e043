package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what a fuzzer makes of a DBC file, a candump log and tables. Whatever the bytes are, reading ends, raises nothing but a
 * {@link RecordingException} of one line, and gives out finite values in the order of their times.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the seeds and former findings run.
 */
class VehicleTraceFuzzTest {
    private static final String DBC = """
            BO_ 37 STEERING: 8 XXX
             SG_ ANGLE : 3|12@0- (1.5,0) [-500|500] "deg" XXX
             SG_ TORQUE : 16|16@1- (0.01,1) [0|0] "Nm" XXX
            BO_ 180 SPEED: 8 XXX
             SG_ MODE M : 0|8@1+ (1,0) [0|0] "" XXX
             SG_ FORWARD m1 : 8|16@1+ (0.01,0) [0|655] "m/s" XXX
            BO_ 2566844926 FLOATS: 8 XXX
             SG_ WHOLE : 0|32@1- (1,0) [0|0] "" XXX
            SIG_VALTYPE_ 2566844926 WHOLE : 1;
            """;

    private static final String LOG = """
            (1436509052.249713) can0 025#0FFF6400
            (1436509052.250000) can0 0B4#01E8030000000000
             (1436509052.349713)  can0  025   [4]  0F FF 64 00   '..d.'
            (1436509052.450000) can0 18FF0FFE##1000080BF00000000
            """;

    private static final String TABLE = """
            stamp;wheel;v;"note"
            1436509052249.7;-0.5;12.5;"straight on"
            1436509052349.7;0.25;12.75;
            """;

    private static final String COLUMNS = "time=stamp:ms,steering_wheel_angle=-wheel:rad,vehicle_speed=v:m/s";

    private static final String UDACITY = """
            timestamp,angle,torque,speed
            1479424215880976321,-0.004363323,-0.25,22.1
            1479424215890976321,0.1,0,22.2
            """;

    private static final String OPEN_XC = """
            {"name": "vehicle_speed", "value": 50, "timestamp": 1.02}
            {"name": "brake_pedal_status", "value": true, "timestamp": 1.06}
            """;

    @TempDir
    static Path folder;

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void dbc(byte[] bytes) throws IOException {
        Path dbc = Files.write(folder.resolve("bus.dbc"), bytes);
        read(bytesOf(LOG), dbc, null);
    }

    static Stream<Arguments> dbc() {
        return seeds(DBC);
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void candump(byte[] bytes) throws IOException {
        Path dbc = Files.writeString(folder.resolve("sound.dbc"), DBC);
        read(bytes, dbc, null);
    }

    static Stream<Arguments> candump() {
        return seeds(LOG);
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void table(byte[] bytes) throws IOException {
        read(bytes, null, COLUMNS);
    }

    static Stream<Arguments> table() {
        return seeds(TABLE);
    }

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void anyTrace(byte[] bytes) throws IOException {
        VehicleTraces.isTrace(read(bytes, null, null));
    }

    static Stream<Arguments> anyTrace() {
        return seeds(UDACITY, OPEN_XC, LOG);
    }

    private static Stream<Arguments> seeds(String... texts) {
        return Stream.of(texts).map(text -> Arguments.of((Object) bytesOf(text)));
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path read(byte[] bytes, @Nullable Path dbc, @Nullable String columns) throws IOException {
        Path file = Files.write(folder.resolve("trace"), bytes);
        try (VehicleSource source = VehicleTraces.open(file, new VehicleTraceOptions(50.0, dbc, columns))) {
            long latestUs = Long.MIN_VALUE;
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                if (signal.timestampUs() < latestUs || !Double.isFinite(signal.value())) {
                    throw new AssertionError(signal + " after " + latestUs + " us");
                }
                latestUs = signal.timestampUs();
            }
            source.skipped();
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
        }
        return file;
    }
}
