package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.vehicle.VehicleTraces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulateTest {
    @TempDir
    Path folder;

    /** A square that brightens, seen by a driver who steers to the left. */
    @BeforeEach
    void paintATub() throws IOException {
        Path images = Files.createDirectories(folder.resolve("tub/images"));
        StringBuilder catalog = new StringBuilder();
        for (int index = 0; index < 5; index++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setSample(3, 4, 0, 40 + 40 * index);
            ImageIO.write(image, "png", images.resolve(index + ".png").toFile());
            catalog.append("{\"_index\": " + index + ", \"_timestamp_ms\": " + (1000 + 50 * index)
                    + ", \"cam/image_array\": \"" + index + ".png\", \"user/angle\": -0.5, \"user/throttle\": 0.1}\n");
        }
        Files.writeString(folder.resolve("tub/catalog_0.catalog"), catalog);
        Files.writeString(
                folder.resolve("tub/manifest.json"),
                "[]\n[]\n{}\n{}\n{\"paths\": [\"catalog_0.catalog\"], \"deleted_indexes\": []}\n");
    }

    @Test
    void aTubBecomesARecordingAndATrace() throws Exception {
        Path out = folder.resolve("out.aedat4");
        Path trace = folder.resolve("trace.json");

        CommandCall call = CommandCall.of("emulate", folder.resolve("tub"), out, "--vehicle-out", trace);

        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.firstWords()).endsWith(" events of 5 frames in " + out);
        assertThat(CommandCall.of("inspect", out, "--json").json().get("width").asInt())
                .isEqualTo(8);
        try (VehicleSource signals = VehicleTraces.open(trace)) {
            assertThat(signals.next()).isEqualTo(new VehicleSignal(1_000_000, "steering_wheel_angle", 187.5));
            assertThat(signals.next()).isEqualTo(new VehicleSignal(1_000_000, "accelerator_pedal_position", 10));
        }
    }

    @Test
    void theSeedDecidesTheRecording() throws Exception {
        Path tub = folder.resolve("tub");
        for (String seed : new String[] {"1", "2"}) {
            CommandCall.of("emulate", tub, folder.resolve(seed + ".csv"), "--seed", seed);
            CommandCall.of("emulate", tub, folder.resolve(seed + "again.csv"), "--seed", seed);
            assertThat(folder.resolve(seed + ".csv")).hasSameTextualContentAs(folder.resolve(seed + "again.csv"));
        }
        assertThat(Files.readString(folder.resolve("1.csv"))).isNotEqualTo(Files.readString(folder.resolve("2.csv")));
    }

    @Test
    void imagesWithoutADriverHaveNoTrace() {
        CommandCall call = CommandCall.of(
                "emulate",
                folder.resolve("tub/images"),
                folder.resolve("out.csv"),
                "--vehicle-out",
                folder.resolve("trace.json"));

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words()).contains("holds no donkeycar tub; leave out --vehicle-out");
    }

    @Test
    void aRateThatIsNoneIsUsedWrongly() {
        CommandCall call = CommandCall.of("emulate", folder.resolve("tub"), folder.resolve("out.csv"), "--fps", "0");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).startsWith("afterglow: --fps: framesPerSecond must be above 0");
    }
}
