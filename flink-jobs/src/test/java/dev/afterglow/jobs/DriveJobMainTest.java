package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.Polarity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriveJobMainTest {
    @Test
    void whatIsNotGivenHasADefault() {
        DriveConfig config = DriveJobMain.configOf(new String[] {"--bootstrap-servers", "broker:9092"});

        assertThat(config.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(config.delivery()).isEqualTo(Delivery.EXACTLY_ONCE);
        assertThat(config.neurons().neuron()).isEqualTo("mtj");
        assertThat(config.allowedDisorder()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.idleness()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatIsGivenCounts() {
        DriveConfig config = DriveJobMain.configOf(
                ("--bootstrap-servers b:1 --neuron mtj-memoryless --seed -7 --delivery low-latency --allowed-disorder-ms 20"
                                + " --idleness-ms 0 --drive per-frame --polarity signed --compression REAL_TIME")
                        .split(" "));

        assertThat(config.neurons().neuron()).isEqualTo("mtj-memoryless");
        assertThat(config.neurons().operation().drive().kind()).isEqualTo(DriveSettings.Kind.PER_FRAME);
        assertThat(config.neurons().operation().drive().polarity()).isEqualTo(Polarity.SIGNED);
        assertThat(config.neurons().timeCompression()).isEqualTo(1);
        assertThat(config.neurons().seed()).isEqualTo(-7);
        assertThat(config.delivery()).isEqualTo(Delivery.LOW_LATENCY);
        assertThat(config.allowedDisorder()).isEqualTo(Duration.ofMillis(20));
        assertThat(config.idleness()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--seed 1, --bootstrap-servers must name",
        "--bootstrap-servers b:1 --sed 1, unknown setting --sed",
        "--bootstrap-servers b:1 --seed x, --seed must be a whole number: x",
        "--bootstrap-servers b:1 --delivery at-most-once, --delivery must be exactly-once or low-latency",
        "--bootstrap-servers b:1 --preset FOO, unknown preset FOO",
        "--bootstrap-servers b:1 --drive clock, unknown drive clock: must be one of per-event",
        "--bootstrap-servers b:1 --neuron lif --drive per-frame, neuron must be mtj or mtj-memoryless",
        "--bootstrap-servers b:1 --compression fast, compression must be STREAM",
        "--bootstrap-servers b:1 --allowed-disorder-ms -5, allowedDisorder must not be negative",
        "--bootstrap-servers b:1 --snapshot-every-ticks 0, snapshotEveryTicks must be positive",
        "--bootstrap-servers b:1 --diverging-degrees steep, --diverging-degrees must be a number: steep",
        "--bootstrap-servers b:1 --diverging-ticks 0, divergingTicks must be from 1 to 1200: 0",
        "--bootstrap-servers b:1 --overheat-kelvin -1, overheatKelvin must be positive: -1.0",
        "--bootstrap-servers b:1 --silence-ms 100, silence must be from 250 to 300000 ms: 100 ms",
        "--bootstrap-servers b:1 --memory-technology tubes, tubes"
    })
    void aBadSettingIsNamedInOneLine(String arguments, String message) {
        assertThatThrownBy(() -> DriveJobMain.configOf(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
