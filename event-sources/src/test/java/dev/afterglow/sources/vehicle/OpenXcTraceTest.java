package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RealRecordings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenXcTraceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "openxc-python__trace.json, 250, 555000",
        "openxc-python__trace-shorter.json, 1000, 2326000",
        "mpg__drivingnew.json, 5565, 205183085",
    })
    void aRealTraceComesOutInTimeOrderWithEveryMessageAccountedFor(String name, long messages, long durationUs)
            throws IOException {
        Trace trace = read(RealRecordings.file("openxc/" + name), VehicleTraceOptions.NONE);

        assertThat(trace.signals).isSortedAccordingTo((a, b) -> Long.compare(a.timestampUs(), b.timestampUs()));
        assertThat(trace.skipped).doesNotContainKey(TimeOrder.BACKWARD_STEP);
        assertThat(trace.signals.size() + trace.skipped("notNumeric")).isEqualTo(messages);
        assertThat(trace.durationUs()).isEqualTo(durationUs);
    }

    @Test
    void aRealTraceWithoutTimesIsRefusedUnlessARateIsNamed() throws IOException {
        Path file = RealRecordings.file("openxc/mpg__driving.json");

        assertThatThrownBy(() -> VehicleTraces.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("nominal rate in messages per second")
                .hasMessageNotContaining("\n");
        Trace trace = read(file, new VehicleTraceOptions(100.0));
        assertThat(trace.signals.size() + trace.skipped("notNumeric")).isEqualTo(61_461);
        assertThat(trace.skipped("blankLine")).isEqualTo(4_817);
        assertThat(trace.signals.get(trace.signals.size() - 1).timestampUs()).isEqualTo(614_590_000);
    }

    @Test
    void readsAllThreeKindsOfValue() throws IOException {
        Trace trace = read("""
                {"version": 3, "vehicle_id": "x"}
                {"name":"steering_wheel_angle","value":-12.5,"timestamp":1364323939.012}

                {"name":"brake_pedal_status","value":true,"timestamp":1364323939.013}
                {"name":"transmission_gear_position","value":"third","timestamp":1364323939.014}
                {"name":"door_status","value":"driver","event":true,"timestamp":1364323939.015}
                {"name":"vehicle_speed","value":1e999,"timestamp":1364323939.016}
                {"name":"vehicle_speed","value":3,"timestamp":-1}
                {"name":"vehicle_speed","val""");

        assertThat(trace.signals)
                .containsExactly(
                        new VehicleSignal(1_364_323_939_012_000L, "steering_wheel_angle", -12.5),
                        new VehicleSignal(1_364_323_939_013_000L, "brake_pedal_status", 1),
                        new VehicleSignal(1_364_323_939_015_000L, "door_status.driver", 1));
        assertThat(trace.skipped)
                .isEqualTo(
                        Map.of("blankLine", 1L, "malformedLine", 1L, "notNumeric", 2L, "undated", 1L, "unnamed", 1L));
    }

    @Test
    void aTimeMayStandBeforeTheObject() throws IOException {
        Trace trace = read("1332794184.319404: {\"name\":\"vehicle_speed\",\"value\":0.5}\n");

        assertThat(trace.signals).containsExactly(new VehicleSignal(1_332_794_184_319_404L, "vehicle_speed", 0.5));
    }

    @Test
    void timesMayBeInMilliseconds() throws IOException {
        Trace trace = read("{\"name\": \"vehicle_speed\", \"value\": 5, \"timestamp\": 1364323939012}\n");
        assertThat(trace.signals()).containsExactly(new VehicleSignal(1_364_323_939_012_000L, "vehicle_speed", 5));
    }

    @Test
    void twoMessagesOnALineAreCountedAndTheCommaOfAListIsNone() throws IOException {
        Trace trace = read(speedAt(1).strip() + ",\n" + speedAt(2).strip() + speedAt(3));
        assertThat(trace.signals()).extracting(VehicleSignal::timestampUs).containsExactly(1_000_000L);
        assertThat(trace.skipped()).containsExactly(Map.entry("malformedLine", 1L));
    }

    @Test
    void aStepBackWithinTheWindowIsSortedAndALaterOneCounted() throws IOException {
        Trace trace = read(speedAt(10.000)
                + speedAt(10.050)
                + speedAt(10.040)
                + speedAt(10.200)
                + speedAt(10.060)
                + speedAt(10.300));

        assertThat(trace.signals)
                .extracting(VehicleSignal::timestampUs)
                .containsExactly(10_000_000L, 10_040_000L, 10_050_000L, 10_060_000L, 10_200_000L, 10_300_000L);
        Trace late = read(speedAt(10.000) + speedAt(10.200) + speedAt(10.400) + speedAt(10.150));
        assertThat(late.signals).hasSize(3);
        assertThat(late.skipped).isEqualTo(Map.of(TimeOrder.BACKWARD_STEP, 1L));
    }

    @Test
    void oneWrongStampFarAheadDoesNotMakeTheRestLate() throws IOException {
        Trace trace = read(speedAt(10.0) + speedAt(3_900_000_000.0) + speedAt(10.1) + speedAt(10.2));

        assertThat(trace.signals).hasSize(3);
        assertThat(trace.skipped).isEqualTo(Map.of(TimeOrder.TIME_LEAP, 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\n", "[1,2]\n", "{}\n", "{\"a\":", "\u0000\u0001\u0002", "{\"name\":7}"})
    void whatIsNoTraceIsRefusedInOneLine(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(RecordingException.class)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damagedTracesNeverRaiseAnythingElse(long seed) throws IOException {
        byte[] sound = (speedAt(1) + speedAt(2) + "3.5: {\"name\":\"a\",\"value\":[{}],\"event\":{}}\n" + speedAt(4))
                .getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("trace.json"), damaged);
            try {
                read(file, VehicleTraceOptions.NONE);
            } catch (RecordingException expected) {
                assertThat(expected).hasMessageNotContaining("\n");
            }
        }
    }

    private static String speedAt(double seconds) {
        return "{\"name\":\"vehicle_speed\",\"value\":1,\"timestamp\":" + seconds + "}\n";
    }

    private Trace read(String content) throws IOException {
        return read(Files.writeString(folder.resolve("trace.json"), content), VehicleTraceOptions.NONE);
    }

    private static Trace read(Path file, VehicleTraceOptions options) throws IOException {
        try (VehicleSource source = VehicleTraces.open(file, options)) {
            List<VehicleSignal> signals = new ArrayList<>();
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
            return new Trace(signals, source.skipped());
        }
    }

    private record Trace(List<VehicleSignal> signals, Map<String, Long> skipped) {
        long skipped(String reason) {
            return skipped.getOrDefault(reason, 0L);
        }

        long durationUs() {
            return signals.get(signals.size() - 1).timestampUs()
                    - signals.get(0).timestampUs();
        }
    }
}
