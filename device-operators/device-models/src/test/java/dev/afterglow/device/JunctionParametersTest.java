package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JunctionParametersTest {
    private static final JunctionParameters GENERIC =
            NeuronPresets.named("GENERIC_PMA_STT").junction();

    @Test
    void refusesWhatNoJunctionCanBe() {
        assertThatThrownBy(() -> GENERIC.withParallelOhms(-1))
                .hasMessage("parallelOhms must be positive and finite: -1.0");
        assertThatThrownBy(() -> GENERIC.withCriticalVolts(Double.NaN))
                .hasMessage("criticalVolts must be positive and finite: NaN");
        assertThatThrownBy(() -> GENERIC.withAmbientKelvin(1100))
                .hasMessage("curieKelvin must be above reference and ambient temperature: 1100.0");
        assertThatThrownBy(() -> GENERIC.withModes(List.of()))
                .hasMessage("modes must not be empty; a mode of 0 K/W switches heat off");
    }

    @Test
    void refusesPulsesAndModesOutOfRange() {
        assertThatThrownBy(() -> new VoltagePulse(0.6, -1e-9))
                .hasMessage("seconds must be finite and not negative: -1.0E-9");
        assertThatThrownBy(() -> new FosterMode(1, 0))
                .hasMessage("timeConstantSeconds must be positive and finite: 0.0");
        assertThatThrownBy(() -> new TimeCompression(0))
                .hasMessage("sensorSecondsPerDeviceSecond must be positive and finite: 0.0");
        VoltagePulse pulse = new VoltagePulse(0.6, 1e-8);
        assertThatThrownBy(() -> new PulseScheme(pulse, pulse, pulse))
                .hasMessage("reset must have the opposite polarity: 0.6 V");
    }

    @Test
    void modesAreCopied() {
        List<FosterMode> modes = new java.util.ArrayList<>(List.of(new FosterMode(1, 1)));
        JunctionParameters junction = GENERIC.withModes(modes);
        modes.clear();
        assertThat(junction.modes()).hasSize(1);
    }
}
