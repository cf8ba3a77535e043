package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that heat in closed form has to keep, over listed seeds. */
final class HeatTest {
    private static final FosterNetwork NETWORK = new FosterNetwork(
            List.of(new FosterMode(4.5e5, 4e-9), new FosterMode(5e4, 4e-7), new FosterMode(1e4, 1e-5)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anIntervalMayBeSplitAnywhere(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double[] start = {random.nextDouble(100), random.nextDouble(20), random.nextDouble(5)};
            double watts = random.nextDouble(1e-4);
            double first = random.nextDouble(2e-8);
            double second = random.nextDouble(2e-8);
            double[] whole = NETWORK.advance(start, watts, first + second);
            double[] parts = NETWORK.advance(NETWORK.advance(start, watts, first), watts, second);
            for (int k = 0; k < whole.length; k++) {
                assertThat(parts[k]).isCloseTo(whole[k], within(1e-12 * whole[k]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void energyPutInIsStoredOrDissipated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (FosterMode mode : NETWORK.modes()) {
            for (int i = 0; i < 100; i++) {
                double start = random.nextDouble(50);
                double watts = random.nextDouble(1e-4);
                double seconds = random.nextDouble(3 * mode.timeConstantSeconds());
                double end = mode.advance(start, watts, seconds);
                double stored = mode.heatCapacityJoulesPerKelvin() * (end - start);
                double dissipated = mode.dissipatedJoules(start, watts, seconds);
                double turnover = watts * seconds + Math.abs(stored) + dissipated;
                assertThat(stored + dissipated).isCloseTo(watts * seconds, within(1e-12 * turnover));
                double integral = GaussLegendre.integrate(t -> mode.advance(start, watts, t), 0, seconds);
                assertThat(integral / mode.thermalResistanceKelvinPerWatt())
                        .isCloseTo(dissipated, within(1e-12 * turnover));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void heatStaysBetweenNothingAndItsSteadyState(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double mostWatts = 1e-4;
        double[] excess = NETWORK.cold();
        double[] most = NETWORK.steadyState(mostWatts);
        for (int i = 0; i < 1000; i++) {
            double watts = random.nextBoolean() ? 0 : random.nextDouble(mostWatts);
            double[] next = NETWORK.advance(excess, watts, random.nextDouble(1e-7));
            double[] settled = NETWORK.steadyState(watts);
            for (int k = 0; k < next.length; k++) {
                assertThat(next[k]).isBetween(0.0, most[k]);
                assertThat(Math.abs(next[k] - settled[k])).isLessThanOrEqualTo(Math.abs(excess[k] - settled[k]));
            }
            excess = next;
        }
        assertThat(NETWORK.advance(most, mostWatts, 1e-8)).containsExactly(most, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void heatOfTwoSourcesAdds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] one = NETWORK.cold();
        double[] other = NETWORK.cold();
        double[] both = NETWORK.cold();
        for (int i = 0; i < 300; i++) {
            double seconds = random.nextDouble(1e-8);
            double oneWatts = random.nextDouble(1e-4);
            double otherWatts = random.nextDouble(1e-4);
            one = NETWORK.advance(one, oneWatts, seconds);
            other = NETWORK.advance(other, otherWatts, seconds);
            both = NETWORK.advance(both, oneWatts + otherWatts, seconds);
            for (int k = 0; k < both.length; k++) {
                assertThat(one[k] + other[k]).isCloseTo(both[k], within(1e-11 * both[k]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void anEquationSolverAgreesOverRandomPulseTrains(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] exact = NETWORK.cold();
        double[] solved = NETWORK.cold();
        for (int i = 0; i < 30; i++) {
            double watts = i % 2 == 0 ? random.nextDouble(1e-4) : 0;
            double seconds = random.nextDouble(5e-8);
            exact = NETWORK.advance(exact, watts, seconds);
            new DormandPrince853Integrator(1e-16, 1e-9, 1e-13, 1e-13)
                    .integrate(equations(watts), 0, solved, seconds, solved);
            assertThat(FosterNetwork.total(solved))
                    .isCloseTo(FosterNetwork.total(exact), within(1e-9 * FosterNetwork.total(exact)));
        }
    }

    @Test
    void aShortPulseActsThroughItsEnergyAlone() {
        FosterMode mode = new FosterMode(4.5e5, 4e-9);
        double joules = 5e-13;
        assertThat(mode.advance(0, joules / 1e-14, 1e-14)).isCloseTo(mode.impulseKelvin(joules), within(1e-4));
    }

    @Test
    void impulsesAddUpToTheSumOfAGeometricSeries() {
        double kick = 10;
        double left = Math.exp(-0.3);
        FosterMode mode = new FosterMode(1, 1);
        double excess = 0;
        for (int n = 1; n <= 20; n++) {
            assertThat(excess).isCloseTo(kick * (left - Math.pow(left, n)) / (1 - left), within(1e-12 * kick));
            excess = mode.advance(excess + kick, 0, 0.3);
        }
    }

    @Test
    void aKickFallsBelowALimitAfterTauTimesTheLogarithmOfTheirRatio() {
        FosterMode mode = new FosterMode(4.5e5, 4e-9);
        double seconds = 4e-9 * Math.log(20 / 0.5);
        assertThat(mode.advance(20, 0, seconds)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void refusesToGoBackInTime() {
        assertThatThrownBy(() -> NETWORK.advance(NETWORK.cold(), 0, -1e-9))
                .hasMessage("heat cannot be advanced backwards: -1.0E-9 s");
    }

    private static FirstOrderDifferentialEquations equations(double watts) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return NETWORK.modes().size();
            }

            @Override
            public void computeDerivatives(double t, double[] excess, double[] perSecond) {
                for (int k = 0; k < excess.length; k++) {
                    FosterMode mode = NETWORK.modes().get(k);
                    perSecond[k] =
                            (mode.thermalResistanceKelvinPerWatt() * watts - excess[k]) / mode.timeConstantSeconds();
                }
            }
        };
    }
}
