package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.functions.tile.NeuronSettings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryJobMainTest {
    @Test
    void whatIsNotGivenHasADefault() {
        MemoryConfig config = MemoryJobMain.configOf(new String[] {"--bootstrap-servers", "broker:9092"});

        assertThat(config.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(config.delivery()).isEqualTo(Delivery.EXACTLY_ONCE);
        assertThat(config.neurons().neuron()).isEqualTo("mtj");
        assertThat(config.neurons().preset().name()).isEqualTo("MEMORY_ITEMS");
        // 5 s on heat of 40 ns.
        assertThat(config.neurons().timeCompression()).isCloseTo(1.25e8, within(1.0));
    }

    @Test
    void whatIsGivenCounts() {
        MemoryConfig config = MemoryJobMain.configOf(("--bootstrap-servers b:1 --neuron lif --seed 4 --tau-seconds 4e-8"
                        + " --delivery low-latency --allowed-disorder-ms 20 --idleness-ms 0")
                .split(" "));

        assertThat(config.neurons().neuron()).isEqualTo("lif");
        assertThat(config.neurons().seed()).isEqualTo(4);
        assertThat(config.neurons().timeCompression()).as("real time").isCloseTo(1, within(1e-9));
        assertThat(config.allowedDisorder()).isEqualTo(Duration.ofMillis(20));
        assertThat(config.idleness()).isZero();
    }

    /** The settings go to the task managers as Java objects. */
    @Test
    void aPresetOfOnesOwnTravelsToTheCluster(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.properties");
        try (InputStream shipped = NeuronPresets.class.getResourceAsStream("presets/MEMORY_ITEMS.properties")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, text.replace("junction.ambientKelvin = 300", "junction.ambientKelvin = 310"));
        }

        MemoryConfig config = MemoryJobMain.configOf(
                new String[] {"--bootstrap-servers", "b:1", "--neuron-preset-file", file.toString()});

        assertThat(config.neurons().preset().junction().ambientKelvin()).isEqualTo(310);
        NeuronSettings arrived = InstantiationUtil.clone(config.neurons());
        assertThat(arrived).isEqualTo(config.neurons());
    }

    @ParameterizedTest
    @CsvSource({
        "--seed 1, --bootstrap-servers must name",
        "--bootstrap-servers b:1 --drive per-frame, unknown setting --drive",
        "--bootstrap-servers b:1 --tau-seconds long, --tau-seconds must be a number: long",
        "--bootstrap-servers b:1 --tau-seconds 0, tauSeconds must be positive: 0.0",
        "--bootstrap-servers b:1 --preset FOO, unknown preset FOO",
        "--bootstrap-servers b:1 --neuron-preset-file no.such, --neuron-preset-file: no.such cannot be read",
        "--bootstrap-servers b:1 --preset NYU_40 --neuron-preset-file f, exclude each other",
        "--bootstrap-servers b:1 --neuron brain, unknown neuron brain: must be one of",
        "--bootstrap-servers b:1 --idleness-ms -1, idleness must not be negative"
    })
    void aBadSettingIsNamedInOneLine(String arguments, String message) {
        assertThatThrownBy(() -> MemoryJobMain.configOf(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
