package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class NeuronPresetsTest {
    static Iterable<String> names() {
        return NeuronPresets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberOfAShippedPresetHasASource(String name) {
        NeuronPreset preset = NeuronPresets.named(name);
        for (PresetKey key : PresetKey.values()) {
            assertThat(preset.sources()).containsKey(key.key);
        }
        for (int mode = 1; mode <= preset.junction().modes().size(); mode++) {
            assertThat(preset.sources()).containsKeys("heat." + mode + ".kelvinPerWatt", "heat." + mode + ".seconds");
        }
        assertThat(preset.summary()).isNotBlank();
    }

    @Test
    void theFitOfTheMeasuredDeviceKeepsThresholdAndSlope() {
        Junction junction = new Junction(NeuronPresets.named("HIKSTOR_80").junction());
        double threshold = at(junction, 0.894);
        double slope = (at(junction, 0.895) - at(junction, 0.893)) / 0.002;
        assertThat(threshold).isCloseTo(0.5, within(2e-3));
        assertThat(slope).isCloseTo(11.15, within(0.05));
        for (double volts = 0.75; volts < 1.05; volts += 0.005) {
            double measured = 1 / (1 + Math.exp(-44.6 * (volts - 0.894)));
            assertThat(at(junction, volts)).isCloseTo(measured, within(0.066));
        }
    }

    @Test
    void theAccumulatingPresetGrowsWithPulsesWithinTau() {
        double[] probability = train("STREAM_ACCUMULATING", 8, 0.1);
        assertThat(probability[0]).isBetween(0.02, 0.1);
        assertThat(probability[4]).isBetween(0.4, 0.9);
        assertThat(probability[7]).isBetween(0.6, 0.9);
    }

    @Test
    void theRecencyPresetKnowsWhenAndHardlyHowOften() {
        double[] recent = train("STREAM_RECENCY", 8, 0.1);
        assertThat(recent[1]).isGreaterThan(2.5 * recent[0]);
        assertThat(recent[7] - recent[1]).isLessThan(recent[1] - recent[0]);
        assertThat(train("STREAM_RECENCY", 2, 3)[1]).isLessThan(1.15 * recent[0]);
    }

    @ParameterizedTest
    @CsvSource({"STREAM_ACCUMULATING", "STREAM_RECENCY"})
    void aStreamPresetDeclaresItsGroupsAndItsPrice(String name) {
        NeuronPreset preset = NeuronPresets.named(name);
        DimensionlessGroups groups = NeuronFigures.groups(preset, TimeCompression.STREAM, 0.05);
        assertThat(groups.excitationPerPulse()).isBetween(1.0, 6.0);
        assertThat(groups.periodOverTau()).isCloseTo(0.5, within(1e-12));
        NeuronFigures figures = NeuronFigures.of(preset);
        assertThat(figures.mostExcessKelvin()).isLessThan(NeuronFigures.BREAKDOWN_KELVIN);
        assertThat(figures.price()).contains("above the 60 K", "below the 200-300 K");
        assertThat(figures.coldProbability()).isLessThan(0.15);
    }

    @Test
    void inRealTimeNothingIsLeftOfAPulse() {
        NeuronPreset preset = NeuronPresets.named("GENERIC_PMA_STT");
        Junction junction = new Junction(preset.junction());
        JunctionState pulsed = junction.warm(junction.cold(), preset.pulses().write());
        double seconds = TimeCompression.REAL_TIME.deviceSeconds(1e-3);
        assertThat(junction.relax(pulsed, seconds).totalExcessKelvin()).isZero();
    }

    @Test
    void aCompressionIsANameOrANumber() {
        assertThat(TimeCompression.parse("STREAM")).isEqualTo(TimeCompression.STREAM);
        assertThat(TimeCompression.parse("REAL_TIME")).isEqualTo(TimeCompression.REAL_TIME);
        assertThat(TimeCompression.parse("1e6").sensorSecondsPerDeviceSecond()).isEqualTo(1e6);
        for (String none : List.of("fast", "0", "-1", "NaN", "Infinity")) {
            assertThatThrownBy(() -> TimeCompression.parse(none))
                    .hasMessage("compression must be STREAM, REAL_TIME or a positive number: " + none);
        }
    }

    @Test
    void aPulseOfEveryPresetLeavesRoomOnBothSides() {
        for (String name : NeuronPresets.names()) {
            NeuronPreset preset = NeuronPresets.named(name);
            assertThat(preset.pulses().write().volts())
                    .as(name)
                    .isLessThan(preset.junction().criticalVolts());
            assertThat(NeuronFigures.of(preset).coldProbability()).as(name).isBetween(0.01, 0.7);
        }
    }

    @Test
    void anUnknownPresetIsRefusedWithTheKnownNames() {
        assertThatThrownBy(() -> NeuronPresets.named("MAGIC"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown preset MAGIC: must be one of GENERIC_PMA_STT, HIKSTOR_80, MEMORY_ITEMS, NYU_40, "
                        + "STREAM_ACCUMULATING, STREAM_RECENCY, VERILOGA_65");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "junction.stabilityFactor | -3 | junction.stabilityFactor must be a number in [0.1, 1000.0]: -3",
                "write.volts | high | write.volts must be a number in [0.0, 100.0]: high",
                "heat.1.seconds | NaN | heat.1.seconds must be a number in [1.0E-15, 1.0]: NaN",
                "junction.colour | red | unknown key junction.colour = red",
                "heat.4.seconds | 1e-9 | unknown key heat.4.seconds = 1e-9"
            })
    void aWrongEntryIsNamedWithItsValueAndRange(String key, String value, String complaint) {
        assertThatThrownBy(() -> NeuronPresets.named("GENERIC_PMA_STT", Map.of(key, value)))
                .hasMessage("preset GENERIC_PMA_STT: " + complaint);
    }

    @Test
    void aFileOfOnesOwnIsAPresetToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.properties");
        Files.writeString(file, "junction.parallelOhms = 4e3\n");
        assertThatThrownBy(() -> NeuronPresets.load(file))
                .hasMessage(
                        "preset mine.properties: heat.1.kelvinPerWatt is missing, it must be a number in [0.0, 1.0E9]");
        try (var shipped = NeuronPresets.class.getResourceAsStream("presets/GENERIC_PMA_STT.properties")) {
            Files.write(file, shipped.readAllBytes());
        }
        NeuronPreset mine = NeuronPresets.load(file, Map.of("write.volts", "0.55"));
        assertThat(mine.junction())
                .isEqualTo(NeuronPresets.named("GENERIC_PMA_STT").junction());
        assertThat(mine.pulses().write().volts()).isEqualTo(0.55);
    }

    private static double at(Junction junction, double volts) {
        return junction.switchingProbability(junction.cold(), new VoltagePulse(volts, 0.75e-9));
    }

    private static double[] train(String name, int pulses, double quietOverTau) {
        NeuronPreset preset = NeuronPresets.named(name);
        Junction junction = new Junction(preset.junction());
        double quietSeconds = quietOverTau * preset.junction().modes().get(0).timeConstantSeconds();
        JunctionState state = junction.cold();
        double[] probability = new double[pulses];
        for (int i = 0; i < pulses; i++) {
            probability[i] =
                    junction.switchingProbability(state, preset.pulses().write());
            state = junction.relax(junction.warm(state, preset.pulses().write()), quietSeconds);
        }
        return probability;
    }
}
