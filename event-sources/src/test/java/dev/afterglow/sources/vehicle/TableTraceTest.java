package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of which a person says the columns. */
final class TableTraceTest {
    private static final String COLUMNS =
            "time=stamp:ms,steering_wheel_angle=-wheel:rad,vehicle_speed=v:m/s,gear_number=gear";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void columnsBecomeSignalsInOurUnits(String separator) throws IOException {
        Path file = write("""
            "stamp",note,wheel,v,gear
            1000,start,0.5,10,1
            1500,"on",-0.5,20,2
            """.replace(",", separator));
        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource source = VehicleTraces.open(file, new VehicleTraceOptions(null, null, COLUMNS))) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
        }
        assertThat(signals)
                .extracting(VehicleSignal::timestampUs, VehicleSignal::name)
                .contains(tuple(1_000_000L, "steering_wheel_angle"), tuple(1_500_000L, "gear_number"))
                .hasSize(6);
        assertThat(signals.get(0).value()).isCloseTo(-28.648, within(1e-3));
        assertThat(signals.get(1).value()).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ms | stamp,note,wheel/1700000000250,\"a, b\",-1.5",
                "ms | stamp,note,wheel/1700000000250,\"say \"\"a, b\"\"\",-1.5",
                "ms | stamp,note,wheel/1700000000250,,-1.5,",
                "s | stamp;note;wheel/1700000000,25;;-1,5",
                "iso | stamp,note,wheel/2023-11-14T22:13:20.25Z,,-1.5",
                "iso | stamp,note,wheel/2023-11-14 23:13:20.250000+01:00,,-1.5"
            })
    void rowsAreReadAsProgramsWriteThem(String unit, String table) throws IOException {
        Path file = write(table.replace('/', '\n') + "\r\n");
        String columns = "time=stamp:" + unit + ",steering_wheel_angle=wheel:deg";
        try (VehicleSource source = VehicleTraces.open(file, new VehicleTraceOptions(null, null, columns))) {
            assertThat(source.next())
                    .isEqualTo(new VehicleSignal(1_700_000_000_250_000L, "steering_wheel_angle", -1.5));
            assertThat(source.next()).isNull();
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void aNameOfTwoColumnsIsNoAnswer() throws IOException {
        Path file = write("stamp,wheel,wheel\n1000,0,1\n");
        String columns = "time=stamp:ms,steering_wheel_angle=wheel:deg";
        assertThatThrownBy(() -> VehicleTraces.open(file, new VehicleTraceOptions(null, null, columns)))
                .hasMessageEndingWith("drive.csv: has more than one column wheel");
    }

    @Test
    void rowsThatCannotBeReadAreCounted() throws IOException {
        Path file = write("stamp,wheel,v,gear\n1000,0,0,0\n2000,0,0\nsoon,0,0,0\n3000,left,1,1\n");
        try (VehicleSource source = VehicleTraces.open(file, new VehicleTraceOptions(null, null, COLUMNS))) {
            while (source.next() != null) {
                // To the end.
            }
            assertThat(source.skipped()).isEqualTo(Map.of("malformedLine", 1L, "undated", 1L, "notNumeric", 1L));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steering_wheel_angle=wheel:rad | --columns: say where the time is and in what unit",
                "time=stamp:h,gear_number=gear | --columns: say where the time is and in what unit",
                "time=stamp:ms,steering_wheel_angle=wheel | --columns: say the unit of steering_wheel_angle, as in"
                        + " steering_wheel_angle=wheel:deg",
                "time=stamp:ms,steering_wheel_angle=wheel:m/s | --columns: steering_wheel_angle must be in deg or rad:"
                        + " m/s",
                "time=stamp:ms,gear_number=missing | has no column missing; it has stamp, wheel, v, gear",
                "time=stamp:ms,gear | --columns: a signal must be NAME=COLUMN or NAME=COLUMN:UNIT: gear"
            })
    void aWrongMapIsAnsweredWithWhatToChange(String columns, String words) throws IOException {
        Path file = write("stamp,wheel,v,gear\n1000,0,0,0\n");
        assertThatThrownBy(() -> VehicleTraces.open(file, new VehicleTraceOptions(null, null, columns)))
                .hasMessageContaining("drive.csv: " + words);
    }

    @Test
    void aTubIsATraceOfItsDriver() throws IOException {
        Files.createDirectories(directory.resolve("tub/images"));
        Files.writeString(directory.resolve("tub/images/1_cam.jpg"), "");
        Files.writeString(
                directory.resolve("tub/catalog_0.catalog"),
                "{\"_index\":1,\"_timestamp_ms\":5000,\"cam/image_array\":\"1_cam.jpg\",\"user/angle\":-0.2,\"user/throttle\":0.5}\n");
        Files.writeString(
                directory.resolve("tub/manifest.json"),
                "[]\n{}\n{}\n{}\n{\"paths\":[\"catalog_0.catalog\"],\"deleted_indexes\":[]}\n");
        assertThat(VehicleTraces.isTrace(directory.resolve("tub"))).isTrue();
        try (VehicleSource source = VehicleTraces.open(directory.resolve("tub"))) {
            VehicleSurvey survey = VehicleSurvey.of(source);
            assertThat(survey.format()).isEqualTo("donkeycar tub");
            assertThat(survey.signals())
                    .hasEntrySatisfying(
                            "steering_wheel_angle",
                            signal -> assertThat(signal.max()).isCloseTo(75, within(1e-9)));
        }
    }

    @Test
    void aSurveyTellsRangeAndRateOfEverySignal() throws IOException {
        Path file = write("stamp,wheel,v,gear\n0,0.1,1,1\n100,0.2,2,1\n200,0.3,3,2\n");
        try (VehicleSource source = VehicleTraces.open(file, new VehicleTraceOptions(null, null, COLUMNS))) {
            VehicleSurvey survey = VehicleSurvey.of(source);
            assertThat(survey.samples()).isEqualTo(9);
            assertThat(survey.durationUs()).isEqualTo(200_000);
            assertThat(survey.signals().get("gear_number")).isEqualTo(new VehicleSurvey.Signal(3, 1, 2, 10));
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("drive.csv"), text);
    }
}
