package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were computed once, outside this project, from the equations of docs/physics.md. */
final class GoldenNumbersTest {
    private static final JunctionParameters GENERIC =
            NeuronPresets.named("GENERIC_PMA_STT").junction();
    private static final Junction TWO_MODES = new Junction(GENERIC);
    private static final Junction ONE_MODE = new Junction(GENERIC.withModes(List.of(new FosterMode(5e5, 4e-9))));

    @ParameterizedTest
    @CsvSource({
        "12, 24.666948, 14.961260, 21.279070",
        "15, 24.003358, 6.877077, 17.023256",
        "20, 23.597854, 1.937030, 12.767442",
        "40, 23.439917, 0.012964, 6.383721"
    })
    void aPulseTrainSettlesBetweenItsPeakAndItsMinimum(double periodNs, double peak, double least, double mean) {
        VoltagePulse pulse = new VoltagePulse(0.6, 10e-9);
        JunctionState state = ONE_MODE.cold();
        double atStart = 0;
        for (int i = 0; i < 200; i++) {
            atStart = state.totalExcessKelvin();
            state = ONE_MODE.warm(state, pulse);
            if (i == 0) {
                assertThat(state.totalExcessKelvin()).isCloseTo(23.438853, within(5e-7));
            }
            if (i < 199) {
                state = ONE_MODE.relax(state, (periodNs - 10) * 1e-9);
            }
        }
        assertThat(state.totalExcessKelvin()).isCloseTo(peak, within(5e-7));
        assertThat(atStart).isCloseTo(least, within(5e-7));
        double watts = ONE_MODE.watts(MagneticState.ANTIPARALLEL, 0.6);
        FosterMode mode = ONE_MODE.parameters().modes().get(0);
        double dissipatedJoules = mode.dissipatedJoules(atStart, watts, 10e-9)
                + mode.dissipatedJoules(state.totalExcessKelvin(), 0, (periodNs - 10) * 1e-9);
        assertThat(5e5 * dissipatedJoules / (periodNs * 1e-9)).isCloseTo(mean, within(5e-7));
        assertThat(5e5 * watts * 10 / periodNs).isCloseTo(mean, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "310, 38.00660, .643583",
        "320, 36.13363, .637071",
        "340, 32.70832, .623774",
        "360, 29.65397, .610124",
        "400, 24.44719, .581832"
    })
    void barrierAndCriticalVoltageSinkWithTemperature(double kelvin, double barrier, double volts) {
        assertThat(TWO_MODES.law().stabilityFactor(kelvin)).isCloseTo(barrier, within(5e-6));
        assertThat(TWO_MODES.law().criticalVolts(kelvin)).isCloseTo(volts, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        ".50, 9.79299e-4, 4.19453e-3",
        ".55, .0210287, .0691439",
        ".60, .369353, .705170",
        ".62, .793701, .977572",
        ".65, .999955, .999955"
    })
    void anIsothermalPulseSwitchesMoreOftenWhenWarm(double volts, double at300Kelvin, double at320Kelvin) {
        assertThat(-Math.expm1(-10e-9 * TWO_MODES.law().rateHertz(volts, 300))).isCloseTo(at300Kelvin, within(6e-7));
        assertThat(-Math.expm1(-10e-9 * TWO_MODES.law().rateHertz(volts, 320))).isCloseTo(at320Kelvin, within(6e-7));
    }

    @ParameterizedTest
    @CsvSource({
        ".50, .002246, .002826, .003635",
        ".55, .048924, .058643, .071158",
        ".58, .270398, .309737, .356066",
        ".60, .653841, .707162, .761328"
    })
    void aPulseHeatsItselfAndGainsFromHeatLeftOver(
            double volts, double cold, double with10Kelvin, double with20Kelvin) {
        VoltagePulse pulse = new VoltagePulse(volts, 10e-9);
        double[] expected = {cold, with10Kelvin, with20Kelvin};
        for (int i = 0; i < expected.length; i++) {
            JunctionState state = new JunctionState(new double[] {10 * i}, MagneticState.ANTIPARALLEL);
            assertThat(ONE_MODE.switchingProbability(state, pulse)).isCloseTo(expected[i], within(6e-7));
        }
    }

    @Test
    void twoModesFollowTheGoldenTrace() {
        double[][] pulses = {{0, .6, 10}, {20, .55, 10}, {45, .6, 5}, {60, .58, 10}, {500, .6, 10}};
        double[] before = {0, 1.793069627, 0.515259895, 1.489831148, 0.064572057};
        double[] after = {21.158013396, 17.458643911, 16.651678975, 19.784590880, 21.220991163};
        List<PulseTrain.TimedPulse> train = Arrays.stream(pulses)
                .map(p -> new PulseTrain.TimedPulse(p[0] * 1e-9, new VoltagePulse(p[1], p[2] * 1e-9)))
                .toList();
        List<PulseOutcome> outcomes = new PulseTrain(train).on(TWO_MODES, MagneticState.ANTIPARALLEL);
        double joules = 0;
        for (int i = 0; i < pulses.length; i++) {
            assertThat(outcomes.get(i).before().totalExcessKelvin()).isCloseTo(before[i], within(6e-10));
            assertThat(outcomes.get(i).after().totalExcessKelvin()).isCloseTo(after[i], within(6e-10));
            joules += outcomes.get(i).joules();
        }
        assertThat(joules).isCloseTo(2.164970714e-12, within(6e-22));
    }

    @Test
    void pulsesOfATrainMustNotOverlap() {
        VoltagePulse pulse = new VoltagePulse(0.6, 1e-8);
        assertThatThrownBy(() -> new PulseTrain(
                        List.of(new PulseTrain.TimedPulse(0, pulse), new PulseTrain.TimedPulse(5e-9, pulse))))
                .hasMessage("pulse 2 must not start before pulse 1 has ended: 5.0E-9 s");
    }

    @Test
    void aWritePulseCostsHalfAPicojoule() {
        VoltagePulse pulse = new VoltagePulse(0.6, 10e-9);
        assertThat(TWO_MODES.resistanceOhms(MagneticState.ANTIPARALLEL, 0.6)).isCloseTo(7049, within(0.5));
        assertThat(TWO_MODES.watts(MagneticState.ANTIPARALLEL, 0.6)).isCloseTo(51.07e-6, within(5e-9));
        assertThat(TWO_MODES.joules(MagneticState.ANTIPARALLEL, pulse)).isCloseTo(0.511e-12, within(5e-16));
        assertThat(TWO_MODES.joules(MagneticState.PARALLEL, pulse)).isCloseTo(0.72e-12, within(5e-16));
    }
}
