package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DriveCameraTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 1 << 18})
    void howTheReadsAreCutDoesNotMatter(int capacity) throws IOException {
        SimulatedDrive drive = SimulatedDrive.of(1, 0.5);
        assertThat(EventSummary.of(drive.camera(), capacity))
                .isEqualTo(EventSummary.of(drive.camera(), EventBatch.DEFAULT_CAPACITY));
    }

    /** The drive is the same on every machine: a change of this number is a change of what everyone sees. */
    @Test
    void theFirstSecondOfTheDefaultSeedIsTheSameEverywhere() throws IOException {
        EventSummary summary = EventSummary.of(SimulatedDrive.of(1, 1).camera(), EventBatch.DEFAULT_CAPACITY);
        assertThat(Long.toHexString(summary.digest())).isEqualTo("c1b9ff33a6ff820");
    }

    @Test
    void anotherSeedIsAnotherDrive() throws IOException {
        assertThat(EventSummary.of(SimulatedDrive.of(2, 0.2).camera(), 1000).digest())
                .isNotEqualTo(EventSummary.of(SimulatedDrive.of(1, 0.2).camera(), 1000)
                        .digest());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theStreamIsThatOfARealSensor(long seed) throws IOException {
        EventSummary summary = EventSummary.of(SimulatedDrive.of(seed, 10).camera(), EventBatch.DEFAULT_CAPACITY);
        assertThat(summary.backwardSteps()).isZero();
        assertThat(summary.outside()).isZero();
        assertThat(summary.firstUs()).isBetween(0L, 5_000L);
        assertThat(summary.lastUs()).isBetween(9_990_000L, 9_999_999L);
        assertThat(summary.events() / 10.0).isBetween(100_000.0, 800_000.0);
        assertThat((double) summary.brighter() / summary.events()).isBetween(0.45, 0.55);
    }

    @Test
    void theDriveEndsWithinAStep() throws IOException {
        EventSummary summary = EventSummary.of(SimulatedDrive.of(1, 0.0511).camera(), 1000);
        assertThat(summary.lastUs()).isBetween(51_000L, 51_099L);
    }

    @Test
    void aDriveOfNoTimeHasNoEvents() throws IOException {
        assertThat(EventSummary.of(SimulatedDrive.of(1, 0).camera(), 10).events())
                .isZero();
    }

    @Test
    void anotherSensorSeesTheSameDrive() throws IOException {
        SensorGeometry davis = new SensorGeometry(346, 260);
        SimulatedDriveParameters parameters = SimulatedDriveParameters.defaults();
        EventSource camera = SimulatedDrive.of(
                        1, 0.5, parameters.withCamera(parameters.camera().withGeometry(davis)))
                .camera();
        assertThat(camera.geometry()).isEqualTo(davis);
        EventSummary summary = EventSummary.of(camera, 1000);
        assertThat(summary.outside()).isZero();
        assertThat(summary.events()).isPositive();
    }

    @Test
    void rejectsADurationThatIsNoTime() {
        assertThatThrownBy(() -> SimulatedDrive.of(1, Double.NaN))
                .hasMessage("durationSeconds must not be negative: NaN");
        assertThatThrownBy(() -> SimulatedDrive.of(1, -1)).hasMessage("durationSeconds must not be negative: -1.0");
    }
}
