package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.sources.SensorGeometry;
import org.junit.jupiter.api.Test;

final class SimulatedDriveParametersTest {
    @Test
    void aSteeringWheelAngleIsACurvatureAndBack() {
        CarParameters car = CarParameters.defaults();
        for (double curvature = -0.03; curvature <= 0.03; curvature += 0.001) {
            double angle = car.steeringWheelRadians(curvature);
            assertThat(car.curvaturePerMetre(angle)).isCloseTo(curvature, within(1e-12));
        }
        assertThat(StrictMath.toDegrees(car.steeringWheelRadians(1 / 40.0))).isCloseTo(57.9, within(0.1));
    }

    @Test
    void anotherSensorKeepsTheFieldOfView() {
        CameraParameters wide = CameraParameters.defaults().withGeometry(new SensorGeometry(480, 360));
        assertThat(wide.focalLengthPx()).isEqualTo(290);
    }

    @Test
    void rejectsWhatCannotBe() {
        SensorGeometry geometry = new SensorGeometry(240, 180);
        assertThatThrownBy(() -> new RoadParameters(3.25, 90, 40, 10, 45, 0.4))
                .hasMessage("minimumRadiusMetres must not exceed maximumRadiusMetres: 90.0 > 40.0");
        assertThatThrownBy(() -> new RoadParameters(3.25, 5, 40, 10, 45, 0.4))
                .hasMessage("minimumRadiusMetres must be at least two lanes wide: 5.0");
        assertThatThrownBy(() -> new CarParameters(0, 15, 0)).hasMessage("wheelbaseMetres must be positive: 0.0");
        assertThatThrownBy(() -> new CameraParameters(geometry, 145, 1.3, 1.6, 0.14, 1500))
                .hasMessage("stepUs must be a multiple of 1000 up to 20 times that: 1500");
        assertThatThrownBy(() -> new PixelParameters(0.2, -1, 0, 0, 0))
                .hasMessage("thresholdDeviation must not be negative: -1.0");
    }
}
