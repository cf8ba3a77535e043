package dev.afterglow.app.view;

import static dev.afterglow.app.view.TestingPackets.event;
import static dev.afterglow.app.view.TestingPackets.packet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureTest {
    private final Exposure exposure = new Exposure();

    @Test
    void anEventIsSeenAtItsPixelInItsPolarity() {
        exposure.add(packet(1, 0, event(3, 2, true), event(4, 2, false)));

        CameraImage image = develop();

        assertThat(image.columns()).isEqualTo(64);
        assertThat(image.rows()).isEqualTo(48);
        assertThat(nibble(image, 32 + 3, 2)).isEqualTo(0b0100);
        assertThat(nibble(image, 32 + 4, 2)).isEqualTo(0b0001);
        assertThat(nibble(image, 3, 2)).isZero();
        assertThat(image.onEvents()).isEqualTo(1);
        assertThat(image.offEvents()).isEqualTo(1);
    }

    @Test
    void aTileOfTheSecondRowLiesBelowTheFirst() {
        exposure.add(packet(2, 0, event(0, 1, true)));

        assertThat(nibble(develop(), 0, 33)).isEqualTo(0b0100);
    }

    @Test
    void whatIsOlderThanTheExposureIsGone() {
        exposure.add(packet(0, 0, event(0, 0, true)));
        exposure.add(packet(0, Exposure.EXPOSURE_US, event(5, 5, true)));

        CameraImage image = develop();

        assertThat(nibble(image, 0, 0)).isZero();
        assertThat(nibble(image, 5, 5)).isNotZero();
        assertThat(image.onEvents()).isEqualTo(1);
        assertThat(image.us()).isEqualTo(Exposure.EXPOSURE_US);
    }

    @Test
    void aBusyPixelIsBrighterThanAQuietOne() {
        exposure.add(packet(0, 0, event(0, 0, true), event(1, 0, true), event(1, 0, true), event(1, 0, true)));

        CameraImage image = develop();

        assertThat(nibble(image, 0, 0) >> 2).isEqualTo(1);
        assertThat(nibble(image, 1, 0) >> 2).isEqualTo(2);
    }

    @Test
    void aWideSensorIsPooled() {
        exposure.add(TestingPackets.packetOf(1280, 720, 41, 0, event(31, 31, false)));

        CameraImage image = develop();

        assertThat(image.poolPx()).isEqualTo(4);
        assertThat(image.columns()).isEqualTo(320);
        assertThat(image.rows()).isEqualTo(180);
        assertThat(nibble(image, (32 + 31) / 4, (32 + 31) / 4)).isEqualTo(0b0001);
    }

    @Test
    void anEventBeyondTheEdgeOfTheSensorIsShownAtTheEdge() {
        exposure.add(packet(3, 0, event(31, 31, true)));

        assertThat(nibble(develop(), 63, 47)).isEqualTo(0b0100);
    }

    @Test
    void moreEventsThanAPageHasPixelsAreASample() {
        int[] many =
                IntStream.range(0, 1 << 16).map(i -> event(i % 32, 0, true)).toArray();
        for (int tile = 0; tile < 3; tile++) {
            exposure.add(packet(tile, 0, many));
        }

        CameraImage image = develop();

        assertThat(image.whole()).isFalse();
        assertThat(image.onEvents()).isEqualTo(1 << 17);
    }

    @Test
    void aPacketThatSaysAnotherSizeIsLeftOut() {
        exposure.add(packet(0, 0, event(0, 0, true)));
        exposure.add(TestingPackets.packetOf(640, 480, 299, 0, event(31, 31, true)));

        assertThat(develop().onEvents()).isEqualTo(1);
    }

    @Test
    void beforeTheFirstEventThereIsNoImage() {
        assertThat(exposure.develop(true)).isNull();
    }

    private CameraImage develop() {
        return Objects.requireNonNull(exposure.develop(true));
    }

    private static int nibble(CameraImage image, int x, int y) {
        byte[] levels = Base64.getDecoder().decode(image.levels());
        int pixel = y * image.columns() + x;
        return pixel % 2 == 0 ? levels[pixel / 2] >> 4 & 15 : levels[pixel / 2] & 15;
    }
}
