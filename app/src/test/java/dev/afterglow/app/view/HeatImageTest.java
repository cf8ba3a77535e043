package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatImageTest {
    @Test
    void aCellIsAShareOfTheHottest() {
        HeatImage image = HeatImage.of(TestingPackets.snapshot(200_000, List.of(0f, 5f, 10f)));

        assertThat(Base64.getDecoder().decode(image.cells())).containsExactly(0, (byte) 128, (byte) 255);
        assertThat(image.hottestKelvin()).isEqualTo(10);
        assertThat(image.meanKelvin()).isCloseTo(5, within(1e-9));
        assertThat(image.switches()).isEqualTo(6);
        assertThat(image.us()).isEqualTo(200_000);
    }

    @Test
    void aSensorThatIsColdEverywhereHasNoHottestCell() {
        HeatImage image = HeatImage.of(TestingPackets.snapshot(0, List.of(0f, 0f)));

        assertThat(Base64.getDecoder().decode(image.cells())).containsExactly(0, 0);
    }
}
