package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoadTest {
    private static final RoadParameters PARAMETERS = RoadParameters.defaults();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void curvesBothWaysAndNeverTighterThanAllowed(long seed) {
        Curvature curvature = new Curvature(seed, PARAMETERS);
        double leftMetres = 0;
        double rightMetres = 0;
        double before = 0;
        for (double station = 0; station < 5000; station++) {
            double here = curvature.perMetreAt(station);
            assertThat(Math.abs(here)).isLessThanOrEqualTo(1 / PARAMETERS.minimumRadiusMetres());
            assertThat(here).as("smooth").isCloseTo(before, within(0.0025));
            leftMetres += here > 0.006 ? 1 : 0;
            rightMetres += here < -0.006 ? 1 : 0;
            before = here;
        }
        assertThat(leftMetres).isGreaterThan(1000);
        assertThat(rightMetres).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheStationOfAPointBesideTheRoad(long seed) {
        Road road = new Road(seed, PARAMETERS);
        for (double station = 5; station < 2000; station += 3.7) {
            road.extendTo(station + 20);
            double heading = road.heading(station);
            double lateral = -4 + station % 8;
            double x = road.x(station) - lateral * StrictMath.sin(heading);
            double y = road.y(station) + lateral * StrictMath.cos(heading);
            assertThat(road.nearestStation(x, y, station - 0.02)).isCloseTo(station, within(0.02));
        }
    }
}
