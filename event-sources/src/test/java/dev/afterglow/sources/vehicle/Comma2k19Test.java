package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RealRecordings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Comma2k19Test {
    @TempDir
    Path folder;

    @Test
    void aRealMinuteOfDrivingComesOutInTimeOrder() throws IOException {
        for (String signal : List.of("steering_angle", "speed")) {
            Path target =
                    Files.createDirectories(folder.resolve("processed_log/CAN").resolve(signal));
            for (String array : List.of("t", "value")) {
                Files.copy(
                        RealRecordings.file("comma2k19/Example_1__processed_log__CAN__" + signal + "__" + array),
                        target.resolve(array));
            }
        }

        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource source = VehicleTraces.open(folder)) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
            assertThat(source.skipped()).isEmpty();
        }

        assertThat(signals)
                .hasSize(2 * 4_974)
                .isSortedAccordingTo((a, b) -> Long.compare(a.timestampUs(), b.timestampUs()));
        long durationUs =
                signals.get(signals.size() - 1).timestampUs() - signals.get(0).timestampUs();
        assertThat(durationUs).isBetween(59_900_000L, 60_100_000L);
    }

    @Test
    void anArrayOfAnotherKindIsRefused() throws IOException {
        Path steering = Files.createDirectories(folder.resolve("steering_angle"));
        Files.writeString(steering.resolve("t"), "\u0093NUMPY no array");

        assertThatThrownBy(() -> VehicleTraces.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("numpy array");
    }

    @Test
    void aFolderWithoutASegmentIsRefused() {
        assertThatThrownBy(() -> VehicleTraces.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is a folder");
    }

    @ParameterizedTest
    @CsvSource({"1, <f8, 8", "1, <f4, 4", "1, >f8, 8", "1, >f4, 4", "2, <f8, 8", "3, >f4, 4"})
    void arraysOfEitherSizeByteOrderAndVersionAreRead(int version, String type, int bytes) throws IOException {
        write("steering_angle", "t", array(version, type, 2, bytes, 10.5, 10.75));
        write("steering_angle", "value", array(version, type, 2, bytes, -3.5, 4.25));
        write("car_speed", "t", array(1, "<f8", 1, 8, 10.5));
        write("car_speed", "value", array(1, "<f8", 1, 8, 10));

        try (VehicleSource source = VehicleTraces.open(folder)) {
            assertThat(source.next()).isEqualTo(new VehicleSignal(10_500_000, "steering_wheel_angle", -3.5));
            assertThat(source.next()).isEqualTo(new VehicleSignal(10_500_000, "vehicle_speed", 36));
            assertThat(source.next()).isEqualTo(new VehicleSignal(10_750_000, "steering_wheel_angle", 4.25));
            assertThat(source.next()).isNull();
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void rowsThatAreMissingAtTheEndAreCounted() throws IOException {
        write("steering_angle", "t", array(1, "<f8", 5, 8, 1, 2, 3, 4, 5));
        write("steering_angle", "value", array(1, "<f8", 5, 8, 1, 2, 3));

        try (VehicleSource source = VehicleTraces.open(folder)) {
            assertThat(VehicleSurvey.of(source).samples()).isEqualTo(3);
            assertThat(source.skipped()).containsExactly(Map.entry("missingRow", 2L));
        }
    }

    private void write(String signal, String name, byte[] array) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(signal)).resolve(name), array);
    }

    private static byte[] array(int version, String type, int rows, int bytes, double... values) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + rows + ",), }\n";
        ByteBuffer array = ByteBuffer.allocate(12 + header.length() + bytes * values.length);
        array.order(ByteOrder.LITTLE_ENDIAN).put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        array.put((byte) version).put((byte) 0);
        if (version == 1) {
            array.putShort((short) header.length());
        } else {
            array.putInt(header.length());
        }
        array.put(header.getBytes(StandardCharsets.US_ASCII));
        array.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (bytes == Double.BYTES) {
                array.putDouble(value);
            } else {
                array.putFloat((float) value);
            }
        }
        return Arrays.copyOf(array.array(), array.position());
    }
}
