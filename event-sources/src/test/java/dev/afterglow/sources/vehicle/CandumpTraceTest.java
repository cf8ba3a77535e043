package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CandumpTraceTest {
    private static final String DBC = """
        VERSION ""

        BO_ 37 STEERING: 8 XXX
         SG_ ANGLE : 3|12@0- (1.5,0) [-500|500] "deg" XXX
         SG_ TORQUE : 16|16@1- (0.01,1) [0|0] "Nm" XXX

        BO_ 180 SPEED: 8 XXX
         SG_ MODE M : 0|8@1+ (1,0) [0|0] "" XXX
         SG_ FORWARD m1 : 8|16@1+ (0.01,0) [0|655] "m/s" XXX
         SG_ BACKWARD m2 : 8|16@1+ (-0.01,0) [0|655] "m/s" XXX

        BO_ 2566844926 FLOATS: 8 XXX
         SG_ WHOLE : 0|32@1- (1,0) [0|0] "" XXX

        CM_ SG_ 37 ANGLE "Left is positive; \\"left\\".";
        SIG_VALTYPE_ 2566844926 WHOLE : 1;
        """;

    @TempDir
    private Path directory;

    @Test
    void signalsOfEitherByteOrderAreReadFromALog() throws IOException {
        List<VehicleSignal> signals = read("""
            (1436509052.249713) can0 025#0FFF6400
            (1436509052.250000) can0 025#0002FFFF
            """, null);
        assertThat(signals)
                .extracting(VehicleSignal::timestampUs, VehicleSignal::name, VehicleSignal::value)
                .containsExactly(
                        tuple(1_436_509_052_249_713L, "ANGLE", -1.5),
                        tuple(1_436_509_052_249_713L, "TORQUE", 2.0),
                        tuple(1_436_509_052_250_000L, "ANGLE", 3.0),
                        tuple(1_436_509_052_250_000L, "TORQUE", 0.99));
    }

    @Test
    void theLinesOfTheScreenAreReadToo() throws IOException {
        assertThat(read(" (1436509052.249713)  can0  025   [4]  0F FF 64 00   '..d.'\n", null))
                .extracting(VehicleSignal::value)
                .containsExactly(-1.5, 2.0);
    }

    @Test
    void theMultiplexorSaysWhichSignalsAreThere() throws IOException {
        assertThat(read("(1.0) can0 0B4#01E803\n(1.1) can0 0B4#02E803\n(1.2) can0 0B4#03E803\n", null))
                .filteredOn(signal -> !signal.name().equals("MODE"))
                .extracting(VehicleSignal::name, VehicleSignal::value)
                .containsExactly(tuple("FORWARD", 36.0), tuple("BACKWARD", -36.0));
    }

    @Test
    void floatsOfExtendedFramesAreRead() throws IOException {
        assertThat(read("(1.0) can0 18FEF1FE#0000C03F\n", null))
                .extracting(VehicleSignal::value)
                .containsExactly(1.5);
    }

    @Test
    void aMapGivesOurNamesAndTurnsTheSignRound() throws IOException {
        assertThat(read(
                        "(1.0) can0 025#0FFF6400\n(1.1) can0 0B4#01E803\n",
                        "steering_wheel_angle=-ANGLE,vehicle_speed=FORWARD:m/s"))
                .extracting(VehicleSignal::name, VehicleSignal::value)
                .containsExactly(tuple("steering_wheel_angle", 1.5), tuple("vehicle_speed", 36.0));
    }

    @Test
    void whatIsNotUnderstoodIsCountedByReason() throws IOException {
        Path file = write("drive.log", """
            (1.0) can0 025#0FFF6400
            (1.1) can0 7FF#00
            (1.2) can0 025#0F
            (1.3) can0 025#R
            can0 025#0FFF6400
            nothing of the kind
            """);
        try (VehicleSource source = VehicleTraces.open(file, options(null))) {
            while (source.next() != null) {
                // To the end.
            }
            assertThat(source.skipped())
                    .isEqualTo(Map.of("unknownFrame", 1L, "shortFrame", 2L, "undated", 2L, "malformedLine", 1L));
        }
    }

    @Test
    void withoutADescriptionALogIsRefusedWithWhatToAdd() throws IOException {
        Path file = write("drive.log", "(1.0) can0 025#0FFF6400\n");
        assertThatThrownBy(() -> VehicleTraces.open(file)).hasMessageEndingWith("add --dbc FILE");
    }

    @Test
    void extendedMultiplexingIsRefusedWithTheLineOfTheFile() throws IOException {
        Path dbc = write("car.dbc", "BO_ 1 A: 8 X\n SG_ B m0M : 0|8@1+ (1,0) [0|0] \"\" X\n");
        Path log = write("drive.log", "(1.0) can0 025#0FFF6400\n");
        assertThatThrownBy(() -> VehicleTraces.open(log, new VehicleTraceOptions(null, dbc, null)))
                .hasMessageEndingWith("car.dbc, line 2: extended multiplexing is not supported: B m0M");
    }

    @Test
    void signalsBeyondAFrameAreRefused() throws IOException {
        Path dbc = write("car.dbc", "BO_ 1 A: 8 X\n SG_ B : 500|64@1+ (1,0) [0|0] \"\" X\n");
        Path log = write("drive.log", "(1.0) can0 025#0FFF6400\n");
        assertThatThrownBy(() -> VehicleTraces.open(log, new VehicleTraceOptions(null, dbc, null)))
                .hasMessageContaining("line 2: a signal must end within 64 bytes: 500|64");
    }

    @Test
    void linesOfACommentAreNoMessages() throws IOException {
        Path log = write("drive.log", "(1436509052.249713) can0 025#0FFF6400\n");
        Path dbc =
                write("car.dbc", DBC.replace("Left is", "Of the driver:\n SG_ and\nBO_ of them \\\"all\\\"\nLeft is"));
        try (VehicleSource source = VehicleTraces.open(log, new VehicleTraceOptions(null, dbc, null))) {
            assertThat(VehicleSurvey.of(source).signals()).containsOnlyKeys("ANGLE", "TORQUE");
        }
    }

    @Test
    void rangesOfTheMultiplexorAreRefusedAndItsSingleValueIsNot() throws IOException {
        Path log = write("drive.log", "(1436509052.249713) can0 0B4#016400\n");
        Path simple = write("simple.dbc", DBC + "SG_MUL_VAL_ 180 FORWARD MODE 1-1;\n");
        try (VehicleSource source = VehicleTraces.open(log, new VehicleTraceOptions(null, simple, null))) {
            assertThat(VehicleSurvey.of(source).signals()).containsOnlyKeys("MODE", "FORWARD");
        }
        Path ranges = write("ranges.dbc", DBC + "SG_MUL_VAL_ 180 FORWARD MODE 1-1, 5-7;\n");
        assertThatThrownBy(() -> VehicleTraces.open(log, new VehicleTraceOptions(null, ranges, null)))
                .hasMessageEndingWith("extended multiplexing is not supported: FORWARD 1-1, 5-7");
    }

    @Test
    void aLengthCodeBeyondEightMayFollowTheData() throws IOException {
        assertThat(read("(1436509052.249713) can0 025#0FFF640000000000_E R\n", null))
                .hasSize(2);
    }

    @Test
    void framesThatReportErrorsAreUnknownFrames() throws IOException {
        Path dbc = write("car.dbc", DBC);
        Path log = write("drive.log", """
            (1436509052.249713) can0 025#0FFF6400
            (1436509052.250000) can0 20000088#0000000000000000
             (1436509052.260000)  can0  20000088   [8]  00 00 00 00 00 00 00 00   ERRORFRAME
            """);
        try (VehicleSource source = VehicleTraces.open(log, new VehicleTraceOptions(null, dbc, null))) {
            assertThat(VehicleSurvey.of(source).samples()).isEqualTo(2);
            assertThat(source.skipped()).containsExactly(Map.entry("unknownFrame", 2L));
        }
    }

    private List<VehicleSignal> read(String log, @Nullable String map) throws IOException {
        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource source = VehicleTraces.open(write("drive.log", log), options(map))) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private VehicleTraceOptions options(@Nullable String map) throws IOException {
        return new VehicleTraceOptions(null, write("car.dbc", DBC), map);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
