package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SceneTest {
    private static final SimulatedDriveParameters PARAMETERS = SimulatedDriveParameters.defaults();

    @Test
    void aPartlyCoveredPixelIsMixedByItsShare() {
        Image image = new Image(10, 1);
        image.span(0, 2.25, 5.5, 1, 1);
        assertThat(image.level).containsExactly(0, 0, 0.75f, 1, 1, 0.5f, 0, 0, 0, 0);
    }

    @Test
    void whatLiesOutsideTheImageIsCutOff() {
        Image image = new Image(4, 3);
        image.rectangle(-5, -5, 2, 1.5, 1);
        assertThat(image.level).containsExactly(1, 1, 0, 0, 0.5f, 0.5f, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theGroundSeenInARowIsProjectedBackIntoThatRow() {
        View view = new View(PARAMETERS.camera(), PARAMETERS.car(), start());
        for (double row = view.horizonRow() + 2; row < 180; row += 3.3) {
            double forward = view.groundForward(row);
            assertThat(view.row(forward, 0)).isCloseTo(row, within(1e-9));
            assertThat(view.depth(forward, 0)).isCloseTo(view.groundDepth(row), within(1e-9));
        }
        assertThat(view.row(1e9, 0)).isCloseTo(view.horizonRow(), within(1e-5));
    }

    @Test
    void theMarkingsConvergeTowardsTheHorizon() {
        Image image = new Image(240, 180);
        CarMotion motion = SimulatedDrive.of(1, 1).motion();
        new Scene(1, PARAMETERS).paint(image, motion.state(), motion.road());
        int near = brightestOfRightHalf(image, 170);
        int middle = brightestOfRightHalf(image, 130);
        int far = brightestOfRightHalf(image, 90);
        assertThat(near).isGreaterThan(middle);
        assertThat(middle).isGreaterThan(far);
        assertThat(far).isBetween(120, 160);
    }

    @Test
    void theTextureRepeatsWithoutASeam() {
        Texture texture = new Texture(1);
        double mean = 0;
        double square = 0;
        int samples = 0;
        for (double place = 0; place < Texture.TILE_METRES; place += 0.37, samples++) {
            float here = texture.at(Texture.FINEST, Texture.phase(place), Texture.phase(3 * place));
            float beyond = texture.at(
                    Texture.FINEST,
                    Texture.phase(place + 5 * Texture.TILE_METRES),
                    Texture.phase(3 * place - 7 * Texture.TILE_METRES));
            assertThat(beyond).isCloseTo(here, within(1e-3f));
            mean += here;
            square += here * here;
        }
        mean /= samples;
        assertThat(Math.sqrt(square / samples - mean * mean)).isBetween(0.7, 1.3);
    }

    @Test
    void aGrainOfTheTextureIsNeverFinerThanAskedFor() {
        assertThat(Texture.levelFor(0.01)).isEqualTo(Texture.FINEST);
        assertThat(Texture.levelFor(0.125)).isEqualTo(Texture.FINEST);
        assertThat(Texture.levelFor(0.126)).isEqualTo(Texture.FINEST - 1);
        assertThat(Texture.levelFor(1e6)).isZero();
    }

    private static CarState start() {
        return SimulatedDrive.of(1, 1).motion().state();
    }

    private static int brightestOfRightHalf(Image image, int row) {
        int brightest = image.widthPx / 2;
        for (int column = brightest; column < image.widthPx; column++) {
            if (image.level[row * image.widthPx + column] > image.level[row * image.widthPx + brightest]) {
                brightest = column;
            }
        }
        return brightest;
    }
}
