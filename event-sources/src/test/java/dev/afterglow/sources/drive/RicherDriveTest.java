package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RicherDriveTest {
    private static final SimulatedDriveParameters PLAIN = SimulatedDriveParameters.defaults();

    @ParameterizedTest
    @EnumSource
    void theCarKeepsToItsLaneOnEveryTrack(Track track) {
        for (long seed = 1; seed <= 3; seed++) {
            CarMotion motion = new CarMotion(
                    seed, PLAIN.withDriver(PLAIN.driver().withoutIncidents()).withTrack(track));
            double lane = track.road().laneWidthMetres();
            for (int step = 0; step < 60_000; step++) {
                assertThat(motion.advance().lateralMetres())
                        .as("seed %d, step %d", seed, step)
                        .isBetween(-1.4 * lane, 0.4 * lane);
            }
            assertThat(motion.state().stationMetres()).isGreaterThan(200);
        }
    }

    @Test
    void tracksDifferInWhatTheHandsHaveToDo() {
        assertThat(meanTurn(Track.OPEN)).isLessThan(0.6 * meanTurn(Track.WINDING));
        assertThat(meanTurn(Track.MOUNTAIN)).isGreaterThan(1.4 * meanTurn(Track.WINDING));
    }

    @Test
    void fogHidesWhatIsFarAndNightMakesNoise() throws IOException {
        long clear = events(PLAIN);

        assertThat(events(PLAIN.withWeather(Weather.FOG))).isLessThan(clear);
        assertThat(Weather.NIGHT.noisy(PLAIN.pixel()).shotEventsPerSecond())
                .isGreaterThan(Weather.CLEAR.noisy(PLAIN.pixel()).shotEventsPerSecond());
    }

    @ParameterizedTest
    @EnumSource
    void contrastFadesWithDistanceTowardsTheHaze(Weather weather) {
        float near = weather.seen(-0.35f, weather.clarity(5)) - weather.seen(-1.75f, weather.clarity(5));
        float far = weather.seen(-0.35f, weather.clarity(80)) - weather.seen(-1.75f, weather.clarity(80));

        assertThat(near).isBetween(1.1f, 1.4f);
        assertThat(far).isLessThan(0.6f * near);
        assertThat(weather.seen(-0.35f, weather.clarity(1e6))).isEqualTo(weather.haze());
    }

    @Test
    void carsComeTheOtherWayAndAreGoneAfterwards() {
        SimulatedDriveParameters busy = PLAIN.withTraffic(TrafficParameters.of(30));
        CarMotion motion = new CarMotion(1, busy);
        Scene scene = new Scene(1, busy);
        Scene empty = new Scene(1, PLAIN);
        Image image = new Image(240, 180);
        Image other = new Image(240, 180);
        int withCars = 0;
        for (int frame = 0; frame < 300; frame++) {
            for (int step = 0; step < 100; step++) {
                motion.advance();
            }
            scene.paint(image, motion.state(), motion.road());
            empty.paint(other, motion.state(), motion.road());
            withCars += differ(image, other) ? 1 : 0;
        }
        // Half a car a second at a closing speed of some 33 m/s: two are in sight on average, and at times none.
        assertThat(withCars).isBetween(150, 299);
    }

    @Test
    void trafficFollowsFromTheSeed() throws IOException {
        SimulatedDriveParameters busy = PLAIN.withTraffic(TrafficParameters.of(30));

        assertThat(events(busy)).isEqualTo(events(busy)).isNotEqualTo(events(PLAIN));
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatThrownBy(() -> Track.named("oval")).hasMessage("track must be one of winding, open, mountain: oval");
        assertThatThrownBy(() -> Weather.named("hail"))
                .hasMessage("weather must be one of clear, fog, rain, night: hail");
        assertThatThrownBy(() -> TrafficParameters.of(-1)).hasMessage("carsPerMinute must not be negative: -1.0");
    }

    private static double meanTurn(Track track) {
        CarMotion motion = new CarMotion(1, PLAIN.withTrack(track));
        double sum = 0;
        for (int step = 0; step < 60_000; step++) {
            sum += Math.abs(motion.advance().steeringWheelRadians());
        }
        return sum;
    }

    private static boolean differ(Image image, Image other) {
        for (int pixel = 0; pixel < image.level.length; pixel++) {
            if (image.level[pixel] != other.level[pixel]) {
                return true;
            }
        }
        return false;
    }

    private static long events(SimulatedDriveParameters parameters) throws IOException {
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        long events = 0;
        try (EventSource camera = SimulatedDrive.of(2, 4, parameters).camera()) {
            while (camera.read(batch)) {
                events += batch.size();
            }
        }
        return events;
    }
}
