package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryJobMainTest {
    @Test
    void whatIsNotGivenHasADefault() {
        MemoryConfig config = MemoryJobMain.configOf(new String[] {"--bootstrap-servers", "broker:9092"});

        assertThat(config.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(config.delivery()).isEqualTo(Delivery.EXACTLY_ONCE);
        assertThat(config.neurons().neuron()).isEqualTo("mtj");
        assertThat(config.neurons().preset()).isEqualTo("MEMORY_ITEMS");
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

    @ParameterizedTest
    @CsvSource({
        "--seed 1, --bootstrap-servers must name",
        "--bootstrap-servers b:1 --drive per-frame, unknown setting --drive",
        "--bootstrap-servers b:1 --tau-seconds long, --tau-seconds must be a number: long",
        "--bootstrap-servers b:1 --tau-seconds 0, tauSeconds must be positive: 0.0",
        "--bootstrap-servers b:1 --preset FOO, unknown preset FOO",
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
