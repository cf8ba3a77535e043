package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the switching probability. */
final class SwitchingTest {
    private static final JunctionParameters GENERIC =
            NeuronPresets.named("GENERIC_PMA_STT").junction();
    private static final Junction JUNCTION = new Junction(GENERIC);
    private static final VoltagePulse PULSE = new VoltagePulse(0.55, 10e-9);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void probabilityGrowsWithVoltageWidthAndHeat(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            VoltagePulse pulse = new VoltagePulse(random.nextDouble(0.3, 0.7), random.nextDouble(1e-9, 20e-9));
            double fast = random.nextDouble(40);
            double slow = random.nextDouble(5);
            double probability = probability(pulse, fast, slow);
            assertThat(probability(new VoltagePulse(pulse.volts() + 0.01, pulse.seconds()), fast, slow))
                    .isGreaterThanOrEqualTo(probability);
            assertThat(probability(new VoltagePulse(pulse.volts(), pulse.seconds() * 1.1), fast, slow))
                    .isGreaterThanOrEqualTo(probability);
            assertThat(probability(pulse, fast + 1, slow)).isGreaterThanOrEqualTo(probability);
            assertThat(probability(pulse, fast, slow + 1)).isGreaterThanOrEqualTo(probability);
        }
    }

    @Test
    void barrierAndCriticalVoltageSinkUntilTheCuriePoint() {
        SwitchingLaw law = JUNCTION.law();
        for (double kelvin = 250; kelvin < 1099; kelvin += 10) {
            assertThat(law.stabilityFactor(kelvin + 10)).isLessThan(law.stabilityFactor(kelvin));
            assertThat(law.criticalVolts(kelvin + 10)).isLessThan(law.criticalVolts(kelvin));
        }
        assertThat(law.rateHertz(0, 1100)).isEqualTo(1e9);
        assertThat(law.rateHertz(-0.5, 1500)).isEqualTo(1e9);
    }

    @Test
    void aPulseThatTheHeatDoesNotChangeSurvivesInParts() {
        Junction cool = new Junction(GENERIC.withoutHeat());
        double whole = cool.hazard(cool.cold(), PULSE);
        double first = cool.hazard(cool.cold(), new VoltagePulse(0.55, 3e-9));
        double second = cool.hazard(cool.cold(), new VoltagePulse(0.55, 7e-9));
        assertThat(first + second).isCloseTo(whole, within(1e-12 * whole));
    }

    @Test
    void aHeatingPulseSurvivesInParts() {
        double whole = JUNCTION.hazard(JUNCTION.cold(), PULSE);
        VoltagePulse first = new VoltagePulse(0.55, 4e-9);
        VoltagePulse second = new VoltagePulse(0.55, 6e-9);
        JunctionState between = JUNCTION.warm(JUNCTION.cold(), first);
        assertThat(JUNCTION.hazard(JUNCTION.cold(), first) + JUNCTION.hazard(between, second))
                .isCloseTo(whole, within(1e-6 * whole));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 7, 1e6})
    void onlyTheRatioOfTimesMatters(double scale) {
        Junction scaled = new Junction(new JunctionParameters(
                5e3,
                1,
                0.5,
                40,
                0.65,
                1e9 / scale,
                1100,
                1.5,
                2.18,
                1.18,
                300,
                300,
                List.of(new FosterMode(4.5e5, 4e-9 * scale), new FosterMode(5e4, 4e-7 * scale))));
        JunctionState state = JUNCTION.cold();
        JunctionState other = scaled.cold();
        for (int i = 1; i < 10; i++) {
            VoltagePulse pulse = new VoltagePulse(PULSE.volts(), PULSE.seconds() * scale);
            assertThat(scaled.hazard(other, pulse)).isCloseTo(JUNCTION.hazard(state, PULSE), within(1e-9));
            state = JUNCTION.relax(JUNCTION.warm(state, PULSE), i * 1e-9);
            other = scaled.relax(scaled.warm(other, pulse), i * 1e-9 * scale);
            assertThat(other.totalExcessKelvin()).isCloseTo(state.totalExcessKelvin(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void aTrainThatComesLaterIsTheSameTrain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PulseTrain.TimedPulse> train = new ArrayList<>();
        List<PulseTrain.TimedPulse> later = new ArrayList<>();
        // Dyadic times: shifting them does not round.
        double start = 0;
        for (int i = 0; i < 50; i++) {
            start += (2 + random.nextInt(20)) * 0x1p-28;
            VoltagePulse pulse = new VoltagePulse(random.nextDouble(0.4, 0.62), 0x1p-28);
            train.add(new PulseTrain.TimedPulse(start, pulse));
            later.add(new PulseTrain.TimedPulse(start + 0x1p-10, pulse));
        }
        List<PulseOutcome> outcomes = new PulseTrain(train).on(JUNCTION, MagneticState.ANTIPARALLEL);
        List<PulseOutcome> shifted = new PulseTrain(later).on(JUNCTION, MagneticState.ANTIPARALLEL);
        for (int i = 0; i < outcomes.size(); i++) {
            assertThat(shifted.get(i).probability()).isEqualTo(outcomes.get(i).probability());
            assertThat(shifted.get(i).after().totalExcessKelvin())
                    .isEqualTo(outcomes.get(i).after().totalExcessKelvin());
        }
    }

    @Test
    void withoutVoltageNothingHappensButCooling() {
        JunctionState warm = new JunctionState(new double[] {20, 3}, MagneticState.ANTIPARALLEL);
        JunctionState state = warm;
        for (int i = 0; i < 100; i++) {
            PulseOutcome outcome = JUNCTION.step(state, new VoltagePulse(0, 1e-10), 0.5);
            assertThat(outcome.joules()).isZero();
            assertThat(outcome.probability()).isLessThan(1e-15);
            state = outcome.after();
        }
        double[] cooled = JUNCTION.relax(warm, 100 * 1e-10).excessKelvin();
        assertThat(state.excessKelvin()).containsExactly(cooled, within(1e-12 * 20));
    }

    @Test
    void heatThatIsGoneOrNeverThereIsForgotten() {
        double cold = new Junction(GENERIC.withoutHeat()).switchingProbability(JUNCTION.cold(), PULSE);
        Junction instant = new Junction(GENERIC.withModes(List.of(new FosterMode(5e5, 1e-15))));
        JunctionState after = instant.relax(instant.warm(instant.cold(), PULSE), 1e-12);
        assertThat(after.totalExcessKelvin()).isZero();
        Junction weak = new Junction(GENERIC.withModes(List.of(new FosterMode(1e-6, 4e-9))));
        JunctionState pulsed = weak.warm(weak.cold(), PULSE);
        assertThat(weak.switchingProbability(pulsed, PULSE)).isCloseTo(cold, within(1e-9));
    }

    @Test
    void aVerySlowModeIntegrates() {
        FosterMode slow = new FosterMode(5e5, 1e3);
        Junction integrator = new Junction(GENERIC.withModes(List.of(slow)));
        JunctionState state = integrator.cold();
        for (int i = 0; i < 50; i++) {
            state = integrator.relax(integrator.warm(state, PULSE), 1e-6);
        }
        double joules = 50 * integrator.joules(MagneticState.ANTIPARALLEL, PULSE);
        assertThat(state.totalExcessKelvin())
                .isCloseTo(slow.impulseKelvin(joules), within(1e-6 * slow.impulseKelvin(joules)));
    }

    @Test
    void aLargeBarrierMakesAStep() {
        Junction step = new Junction(new JunctionParameters(
                5e3, 1, 0.5, 1e5, 0.65, 1e9, 1100, 1.5, 2.18, 1.18, 300, 300, List.of(new FosterMode(0, 1))));
        assertThat(step.switchingProbability(step.cold(), new VoltagePulse(0.649, 10e-9)))
                .isLessThan(1e-12);
        assertThat(step.switchingProbability(step.cold(), new VoltagePulse(0.6501, 10e-9)))
                .isGreaterThan(0.9999);
    }

    @Test
    void theOppositePolaritySwitchesBack() {
        JunctionState parallel = new JunctionState(JUNCTION.heat().cold(), MagneticState.PARALLEL);
        VoltagePulse reset = new VoltagePulse(-0.78, 10e-9);
        assertThat(JUNCTION.step(parallel, reset, 0.999).after().magnetic()).isEqualTo(MagneticState.ANTIPARALLEL);
        assertThat(JUNCTION.switchingProbability(parallel, PULSE)).isLessThan(1e-20);
        assertThat(JUNCTION.switchingProbability(JUNCTION.cold(), reset)).isLessThan(1e-20);
    }

    private static double probability(VoltagePulse pulse, double fast, double slow) {
        return JUNCTION.switchingProbability(
                new JunctionState(new double[] {fast, slow}, MagneticState.ANTIPARALLEL), pulse);
    }
}
