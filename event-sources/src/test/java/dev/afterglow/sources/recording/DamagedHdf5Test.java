package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.vehicle.VehicleTraces;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an HDF5 file, reading it ends and raises nothing but a {@link RecordingException} of one line. */
class DamagedHdf5Test {
    private static final long SEED = 161803;
    private static final int DAMAGED_FILES = 40;
    /** Over all of the reading, not at once: a length that grew makes a long file of nothing, read run by run. */
    private static final long MOST_BYTES = 1L << 30;

    private final EventBatch batch = new EventBatch(256);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private byte[] sound = new byte[0];

    @TempDir
    Path folder;

    @BeforeEach
    void writeASmallFile() throws IOException {
        Path file = folder.resolve("sound.h5");
        TestingColumns.write(file, TestingEvent.random(11, 40, 640, 480, 1_000, 100), "events", true, 7);
        sound = Files.readAllBytes(file);
    }

    @Test
    void aFileMayBeCutAnywhere() throws IOException {
        for (int length = 1; length < sound.length; length += 7) {
            read(Arrays.copyOf(sound, length));
        }
    }

    @Test
    void bitsMayFlip() throws IOException {
        for (int at = 0; at < sound.length; at += 3) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            read(damaged);
        }
    }

    @Test
    void anyPlaceMayDeclareTheLargestLength() throws IOException {
        for (int at = 0; at + 4 <= sound.length; at += 12) {
            byte[] damaged = sound.clone();
            Arrays.fill(damaged, at, at + 3, (byte) 0xFF);
            damaged[at + 3] = 0x7F;
            read(damaged);
        }
    }

    @Test
    void aDriveMayBeDamagedAnywhere() throws IOException {
        damage(RealRecordings.file("ddd20/ddd20_layout_fixture.hdf5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filters.h5", "records.h5"})
    void whatOtherToolsPackMayBeDamagedAnywhere(String resource) throws Exception {
        damage(Path.of(Objects.requireNonNull(getClass().getResource(resource)).toURI()));
    }

    private void damage(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < DAMAGED_FILES; i++) {
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            // Half of the damage in the first kilobytes, where the structure begins.
            int bound = Math.min(damaged.length, random.nextBoolean() ? 4096 : damaged.length);
            for (int damage = random.nextInt(1, 6); damage > 0 && bound > 0; damage--) {
                damaged[random.nextInt(bound)] = (byte) random.nextInt(256);
            }
            read(damaged);
        }
    }

    private void read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.h5"), bytes);
        long before = threads.getCurrentThreadAllocatedBytes();
        try (EventSource source = Recordings.open(file)) {
            while (source.read(batch)) {
                source.skipped();
            }
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
        }
        try (VehicleSource source = VehicleTraces.open(file)) {
            while (source.next() != null) {
                source.skipped();
            }
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
    }
}
