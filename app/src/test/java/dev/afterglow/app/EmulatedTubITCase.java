package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.runtime.EmbeddedKafka;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first three seconds of a real donkeycar tub, emulated: every command takes them, with the driver's steering beside. */
@Timeout(180)
class EmulatedTubITCase {
    private static final int FRAMES = 60;
    private static final int TAR_BLOCK_BYTES = 512;

    @TempDir
    private static Path folder;

    private static Path events;
    private static Path driver;

    @BeforeAll
    static void emulate() throws Exception {
        Path tub = unpackBeginning(RealRecordings.file("donkeycar/garage_track.tar"));
        events = folder.resolve("garage.aedat4");
        driver = folder.resolve("garage.json");
        CommandCall call = CommandCall.of("emulate", tub, events, "--vehicle-out", driver);
        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.firstWords()).endsWith(" events of " + FRAMES + " frames in " + events);
    }

    @Test
    void inspectFindsASoundRecordingAndTheSteering() throws Exception {
        JsonNode camera = call("inspect", events, "--json");
        JsonNode signals = call("inspect", driver, "--json");

        assertThat(camera.get("width").asInt()).isEqualTo(160);
        assertThat(camera.get("height").asInt()).isEqualTo(120);
        assertThat(camera.get("events").asLong()).isPositive();
        assertThat(camera.get("backwardSteps").asLong()).isZero();
        assertThat(camera.get("skipped")).isEmpty();
        assertThat(signals.get("samples").asLong()).isEqualTo(2L * FRAMES);
        assertThat(camera.get("durationUs").asLong())
                .isBetween(1L, signals.get("durationUs").asLong());
    }

    @Test
    void runLearnsFromTheSteering() throws Exception {
        long emulated = call("inspect", events, "--json").get("events").asLong();
        JsonNode summary = call("run", "--rate", "max", "--json", "--events", events, "--vehicle", driver);

        assertThat(summary.at("/events/processed").asLong()).isEqualTo(emulated);
        assertThat(summary.at("/steering/baselineRmseDeg").asDouble()).isPositive();
        assertThat(summary.at("/steering/rmseDeg").asDouble()).isPositive();
    }

    @Test
    void replayPublishesBothOnOneClock() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            JsonNode report =
                    call("replay", events, driver, "--to", kafka.bootstrapServers(), "--rate", "max", "--json");

            assertThat(report.at("/events/published").asLong())
                    .isEqualTo(call("inspect", events, "--json").get("events").asLong());
            // The replay ends with the camera's last event, and the driver's last signals are no earlier.
            assertThat(report.get("samples").asInt()).isBetween(2 * FRAMES - 2, 2 * FRAMES);
        }
    }

    private static JsonNode call(Object... arguments) throws Exception {
        CommandCall call = CommandCall.of(arguments);
        assertThat(call.exitCode()).as(call.words()).isZero();
        return call.json();
    }

    /** All of the tub takes a minute to emulate, so a smaller one is made of its first frames. */
    private static Path unpackBeginning(Path archive) throws IOException {
        Path tub = folder.resolve("tub");
        Files.createDirectories(tub.resolve("images"));
        try (DataInputStream tar = new DataInputStream(Files.newInputStream(archive))) {
            byte[] header = new byte[TAR_BLOCK_BYTES];
            for (tar.readFully(header); header[0] != 0; tar.readFully(header)) {
                String name = text(header, 0, 100);
                int bytes = Integer.parseInt(text(header, 124, 11), 8);
                byte[] content = new byte[bytes];
                tar.readFully(content);
                tar.skipNBytes((TAR_BLOCK_BYTES - bytes % TAR_BLOCK_BYTES) % TAR_BLOCK_BYTES);
                keep(tub, name.substring(name.lastIndexOf('/') + 1), content);
            }
        }
        Files.writeString(
                tub.resolve("manifest.json"),
                "[]\n[]\n{}\n{}\n{\"paths\": [\"catalog_0.catalog\"], \"deleted_indexes\": []}\n");
        return tub;
    }

    private static void keep(Path tub, String name, byte[] content) throws IOException {
        if (name.equals("catalog_0.catalog")) {
            List<String> records = new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .limit(FRAMES)
                    .toList();
            Files.write(tub.resolve(name), records);
        } else if (name.endsWith("_cam_image_array_.jpg")
                && Integer.parseInt(name.substring(0, name.indexOf('_'))) < FRAMES) {
            Files.write(tub.resolve("images").resolve(name), content);
        }
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }
}
