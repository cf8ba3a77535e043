package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law that a neuron is linear in its heat, in complementary log-log coordinates. */
final class ExcitabilityTest {
    private static final JunctionParameters GENERIC =
            NeuronPresets.named("GENERIC_PMA_STT").junction();

    @ParameterizedTest
    @CsvSource({"0.3, 300", "0.5, 300", "0.6, 300", "0.5, 340", "0.4, 380"})
    void theGainIsTheSlopeOfTheLogarithmOfTheRate(double volts, double kelvin) {
        SwitchingLaw law = new SwitchingLaw(GENERIC);
        double step = 1e-3;
        double slope = Math.log(law.rateHertz(volts, kelvin + step) / law.rateHertz(volts, kelvin - step)) / (2 * step);
        assertThat(law.excitabilityPerKelvin(volts, kelvin)).isCloseTo(slope, within(1e-6 * slope));
    }

    @Test
    void theGainOfTheGenericJunctionIsThePublishedOne() {
        SwitchingLaw law = new SwitchingLaw(GENERIC);
        assertThat(law.excitabilityPerKelvin(0.6, 300)).isCloseTo(0.052, within(5e-4));
        double slope = Math.log(law.stabilityFactor(300.001) / law.stabilityFactor(299.999)) / 0.002;
        assertThat(slope).isCloseTo(-5.14e-3, within(5e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.45, 0.5, 0.55})
    void theClosedFormAgreesForSmallResidualHeat(double volts) {
        // A slow mode keeps the heat through the pulse, a small resistance keeps the pulse from heating.
        Junction junction = new Junction(GENERIC.withModes(List.of(new FosterMode(1, 1))));
        ExcitabilityLaw law = new ExcitabilityLaw(junction.parameters());
        VoltagePulse pulse = new VoltagePulse(volts, 1e-8);
        for (double excess : new double[] {0, 0.1, 0.5}) {
            JunctionState state = new JunctionState(new double[] {excess}, MagneticState.ANTIPARALLEL);
            double exact = ExcitabilityLaw.cloglog(junction.switchingProbability(state, pulse));
            assertThat(law.cloglog(pulse, excess)).isCloseTo(exact, within(1e-9 + 1e-3 * excess * excess));
        }
        assertThat(ExcitabilityLaw.probability(ExcitabilityLaw.cloglog(0.3))).isCloseTo(0.3, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"4e-9, 0.5", "4e-9, 0.55", "20e-9, 0.5", "400e-9, 0.45"})
    void twoPulsesGiveBackTheTimeConstant(double tauSeconds, double volts) {
        // A weak first pulse: first order in its heat, whatever the second adds by itself.
        Junction junction = new Junction(GENERIC.withModes(List.of(new FosterMode(5e5, tauSeconds))));
        VoltagePulse first = new VoltagePulse(0.1, tauSeconds / 10);
        VoltagePulse second = new VoltagePulse(volts, 1e-8);
        double alone = ExcitabilityLaw.cloglog(junction.switchingProbability(junction.cold(), second));
        SimpleRegression line = new SimpleRegression();
        for (double interval = 0.2; interval < 4; interval += 0.2) {
            JunctionState warmed = junction.relax(junction.warm(junction.cold(), first), interval * tauSeconds);
            double gained = ExcitabilityLaw.cloglog(junction.switchingProbability(warmed, second)) - alone;
            line.addData(interval * tauSeconds, Math.log(gained));
        }
        assertThat(-1 / line.getSlope()).isCloseTo(tauSeconds, within(0.01 * tauSeconds));
        assertThat(line.getRSquare()).isGreaterThan(0.9999);
    }

    @ParameterizedTest
    @ValueSource(doubles = {285, 310, 330})
    void compensationKeepsTheColdResponseWhileTheAmbientDrifts(double ambientKelvin) {
        for (String name : List.of("GENERIC_PMA_STT", "STREAM_ACCUMULATING", "STREAM_RECENCY")) {
            NeuronPreset preset = NeuronPresets.named(name);
            double wanted = NeuronFigures.of(preset).coldProbability();
            NeuronPreset drifted = preset.withJunction(preset.junction().withAmbientKelvin(ambientKelvin));
            NeuronPreset compensated = ColdResponse.kept(preset, drifted.junction());
            assertThat(Math.abs(NeuronFigures.of(drifted).coldProbability() - wanted))
                    .isGreaterThan(0.02);
            assertThat(NeuronFigures.of(compensated).coldProbability()).isCloseTo(wanted, within(1e-9));
        }
    }
}
