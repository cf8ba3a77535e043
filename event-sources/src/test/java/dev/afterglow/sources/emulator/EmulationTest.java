package dev.afterglow.sources.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.drive.PixelParameters;
import dev.afterglow.sources.recording.RealRecordings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulationTest {
    private static final EmulatorParameters DEFAULTS = EmulatorParameters.of(20, 1);
    private static final EmulatorParameters QUIET =
            new EmulatorParameters(20, 1, 5_000, 200, PixelParameters.defaults().withoutNoise());
    private static final long SEED = 577;
    private static final int DAMAGED_ARCHIVES = 300;

    @TempDir
    Path folder;

    @Test
    void aMovingBarMakesEventsWhereItComesAndGoes() throws IOException {
        Path frames = new TestingFrames()
                .file("frame_9.png", TestingFrames.bar(2))
                .file("frame_10.png", TestingFrames.bar(8))
                .folder(folder);

        List<long[]> events = events(Emulation.open(frames, QUIET));

        assertThat(events).isNotEmpty();
        for (long[] event : events) {
            assertThat(event[0]).isBetween(0L, 49_999L);
            boolean isWhereItCame = event[1] == 8 || event[1] == 9;
            assertThat(event[1]).isIn(2L, 3L, 8L, 9L);
            assertThat(event[3]).isEqualTo(isWhereItCame ? 1 : 0);
        }
    }

    @Test
    void aStillSceneHasOnlyNoise() throws IOException {
        TestingFrames frames = new TestingFrames();
        for (int i = 0; i < 201; i++) {
            frames.file(i + ".png", TestingFrames.bar(3));
        }
        Path still = frames.folder(folder);

        assertThat(events(Emulation.open(still, QUIET))).isEmpty();
        // 128 pixels at 0.3 Hz for 10 s: 384 events expected, deviation 20; five deviations allowed.
        assertThat(events(Emulation.open(still, DEFAULTS))).hasSizeBetween(284, 484);
    }

    @Test
    void theSameSeedGivesTheSameEventsHoweverTheyAreRead() throws IOException {
        Path tar = Files.write(folder.resolve("tub.tar"), TestingFrames.tub().tar());
        List<long[]> events = events(Emulation.open(tar, DEFAULTS));

        assertThat(events(Emulation.open(tar, DEFAULTS), 1))
                .usingRecursiveComparison()
                .isEqualTo(events);
        assertThat(events(Emulation.open(TestingFrames.tub().folder(folder.resolve("tub")), DEFAULTS)))
                .usingRecursiveComparison()
                .isEqualTo(events);
        assertThat(events(Emulation.open(tar, EmulatorParameters.of(20, 2))).size())
                .isNotEqualTo(events.size());
    }

    @Test
    void aTubSkipsWhatWasDeletedAndCountsGaps() throws IOException {
        Path tar = Files.write(folder.resolve("tub.tar"), TestingFrames.tub().tar());
        Emulation emulation = Emulation.open(tar, QUIET);

        assertThat(emulation.frames()).isEqualTo(5);
        try (EventSource camera = emulation.camera()) {
            assertThat(camera.geometry()).isEqualTo(new SensorGeometry(16, 8));
            assertThat(camera.skipped()).isEqualTo(Map.of("deleted", 1L, "gap", 1L));
        }
        long firstUs = 1_651_709_654_531_000L;
        List<long[]> events = events(emulation);
        assertThat(events.get(0)[0]).isGreaterThanOrEqualTo(firstUs);
        // Nothing happens in the gap; after it the bar has moved on.
        assertThat(events).noneMatch(event -> event[0] > firstUs + 100_000 && event[0] < firstUs + 800_000);
        assertThat(events).anyMatch(event -> event[0] > firstUs + 900_000);
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i)[0]).isGreaterThanOrEqualTo(events.get(i - 1)[0]);
        }
    }

    @Test
    void theDriverSteersRightWithANegativeAngle() throws IOException {
        Path tar = Files.write(folder.resolve("tub.tar"), TestingFrames.tub().tar());
        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource driver =
                Objects.requireNonNull(Emulation.open(tar, DEFAULTS).vehicle())) {
            for (VehicleSignal signal = driver.next(); signal != null; signal = driver.next()) {
                signals.add(signal);
            }
        }

        assertThat(signals)
                .hasSize(10)
                .startsWith(
                        new VehicleSignal(1_651_709_654_531_000L, "steering_wheel_angle", 0.0),
                        new VehicleSignal(1_651_709_654_531_000L, "accelerator_pedal_position", 25.0),
                        new VehicleSignal(1_651_709_654_631_000L, "steering_wheel_angle", -75.0));
    }

    @Test
    void framesWithoutADriverHaveNoVehicle() throws IOException {
        Path frames = new TestingFrames().file("1.png", TestingFrames.bar(1)).folder(folder);

        assertThat(Emulation.open(frames, DEFAULTS).vehicle()).isNull();
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveIsRefused() throws IOException {
        Path tar = Files.write(
                folder.resolve("evil.tar"),
                new TestingFrames().file("../1.png", TestingFrames.bar(1)).tar());

        assertThatThrownBy(() -> Emulation.open(tar, DEFAULTS))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("a name in the archive leads out of it: ../1.png");
    }

    @Test
    void whatHoldsNoFramesIsRefusedInOneLine() throws IOException {
        assertThatThrownBy(() -> Emulation.open(folder, DEFAULTS)).hasMessageContaining("holds no frames");
        assertThatThrownBy(() -> Emulation.open(folder.resolve("absent"), DEFAULTS))
                .hasMessageEndingWith("does not exist");
        Path text = Files.writeString(folder.resolve("text"), "Dear camera,\n");
        assertThatThrownBy(() -> Emulation.open(text, DEFAULTS)).isInstanceOf(RecordingException.class);
    }

    @Test
    void framesThatAreNoImagesOrOfAnotherSizeAreCounted() throws IOException {
        Path frames = new TestingFrames()
                .file("1.png", TestingFrames.bar(1))
                .file("2.png", "no image")
                .file("3.png", TestingFrames.bar(5))
                .folder(folder);
        try (EventSource camera = Emulation.open(frames, QUIET).camera()) {
            assertThat(camera.read(new EventBatch(EventBatch.DEFAULT_CAPACITY))).isTrue();
            assertThat(camera.skipped()).isEqualTo(Map.of("malformedFrame", 1L));
        }
    }

    @Test
    void aDamagedArchiveEndsOrIsRefused() throws IOException {
        byte[] sound = TestingFrames.tub().tar();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < DAMAGED_ARCHIVES; i++) {
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int damage = 0; damage < 5 && damaged.length > 0; damage++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path tar = Files.write(folder.resolve("damaged.tar"), damaged);
            try {
                events(Emulation.open(tar, QUIET));
            } catch (RecordingException declared) {
                assertThat(declared).hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void aRealTubHasTheFramesAnIndependentReaderFound() throws IOException {
        Emulation emulation = Emulation.open(RealRecordings.file("donkeycar/garage_track.tar"), DEFAULTS);

        assertThat(emulation.frames()).isEqualTo(13_192 - 141);
        try (EventSource camera = emulation.camera()) {
            assertThat(camera.geometry()).isEqualTo(new SensorGeometry(160, 120));
            assertThat(camera.skipped()).isEqualTo(Map.of("deleted", 141L, "gap", 5L));
            EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
            assertThat(camera.read(batch)).isTrue();
            assertThat(batch.timestampsUs[0]).isBetween(1_651_709_654_481_000L, 1_651_709_654_540_000L);
        }
    }

    private static List<long[]> events(Emulation emulation) throws IOException {
        return events(emulation, 1000);
    }

    /** Time, column, row and polarity of every event. */
    private static List<long[]> events(Emulation emulation, int capacity) throws IOException {
        List<long[]> events = new ArrayList<>();
        EventBatch batch = new EventBatch(capacity);
        try (EventSource camera = emulation.camera()) {
            while (camera.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    events.add(new long[] {batch.timestampsUs[i], batch.x[i], batch.y[i], batch.brighter[i] ? 1 : 0});
                }
            }
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grayFramesAreSeenAsTheSameFramesInColour(int type) throws IOException {
        BufferedImage gray = new BufferedImage(TestingFrames.WIDTH, TestingFrames.HEIGHT, type);
        BufferedImage colour = new BufferedImage(TestingFrames.WIDTH, TestingFrames.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < TestingFrames.WIDTH * TestingFrames.HEIGHT; pixel++) {
            int x = pixel % TestingFrames.WIDTH;
            int y = pixel / TestingFrames.WIDTH;
            gray.getRaster().setSample(x, y, 0, type == BufferedImage.TYPE_USHORT_GRAY ? 257 * pixel : pixel);
            colour.setRGB(x, y, pixel << 16 | pixel << 8 | pixel);
        }

        LuminanceImage seen = Objects.requireNonNull(LuminanceImage.decode(TestingFrames.png(gray)));
        LuminanceImage expected = Objects.requireNonNull(LuminanceImage.decode(TestingFrames.png(colour)));

        assertThat(seen.geometry()).isEqualTo(expected.geometry());
        assertThat(seen.luminance()).containsExactly(expected.luminance(), within(1e-3f));
    }

    @Test
    void aTubOfTheFirstVersionTellsTimesAndDriver() throws IOException {
        TestingFrames tub =
                new TestingFrames().file("tub/meta.json", "{\"inputs\": [\"user/angle\"], \"start\": 1600000000.5}");
        for (int number = 8; number < 12; number++) {
            tub.file("tub/" + number + "_cam-image_array_.png", TestingFrames.bar(number))
                    .file(
                            "tub/record_" + number + ".json",
                            "{\"cam/image_array\": \"" + number + "_cam-image_array_.png\", \"user/angle\": -0.2,"
                                    + " \"user/throttle\": 0.5, \"user/mode\": \"user\", \"milliseconds\": "
                                    + 50 * number + "}");
        }
        tub.file("tub/record_12.json", "{\"cam/image_array\": \"gone.jpg\", \"milliseconds\": 600}");
        tub.file("tub/record_13.json", "{\"cam/ima");

        try (VehicleSource driver = Objects.requireNonNull(Emulation.driverIfTub(tub.folder(folder)))) {
            assertThat(driver.next()).isEqualTo(new VehicleSignal(1_600_000_000_900_000L, "steering_wheel_angle", 75));
            assertThat(driver.skipped()).isEqualTo(Map.of("missingImage", 1L, "malformedLine", 1L));
        }
        List<long[]> events = events(Emulation.open(folder, QUIET));
        assertThat(events).isNotEmpty();
        assertThat(events.get(events.size() - 1)[0]).isBetween(1_600_000_001_000_000L, 1_600_000_001_050_000L);
    }

    @Test
    void theDriverTellsWhichRecordsOfTheTubAreLeftOut() throws IOException {
        try (VehicleSource driver =
                Objects.requireNonNull(Emulation.driverIfTub(TestingFrames.tub().folder(folder)))) {
            assertThat(driver.skipped()).containsEntry("deleted", 1L);
        }
    }
}
