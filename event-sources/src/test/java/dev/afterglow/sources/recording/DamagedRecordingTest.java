package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to a file, reading it ends, raises nothing but a {@link RecordingException} of one line, and allocates
 * no more than its windows: no length that a file declares decides an allocation.
 */
class DamagedRecordingTest {
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_FLIPPED_BYTES = 100;
    private static final int RANDOM_FILES = 100;
    private static final long SEED = 2718;

    private final EventBatch batch = new EventBatch(256);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aRecordingMayBeCutAtEveryByte(TestingRecordings recording) throws IOException {
        byte[] sound = recording.bytes();
        long whole = read(recording, sound);
        long previous = 0;
        for (int length = 1; length < sound.length; length++) {
            long events = read(recording, Arrays.copyOf(sound, length));
            assertThat(events).as("events of the first %d bytes", length).isBetween(previous, whole);
            previous = events;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBitMayFlip(TestingRecordings recording) throws IOException {
        byte[] damaged = recording.bytes();
        for (int bit = 0; bit < 8 * Math.min(damaged.length, MOST_FLIPPED_BYTES); bit++) {
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            read(recording, damaged);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
        }
        for (int bit = 8 * Math.max(0, damaged.length - MOST_FLIPPED_BYTES); bit < 8 * damaged.length; bit++) {
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            read(recording, damaged);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyBytesMayFollowASoundBeginning(TestingRecordings recording) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] sound = recording.bytes();
        for (int file = 0; file < RANDOM_FILES; file++) {
            byte[] damaged = new byte[random.nextInt(1, 3000)];
            random.nextBytes(damaged);
            int kept = random.nextInt(Math.min(sound.length, damaged.length) + 1);
            System.arraycopy(sound, 0, damaged, 0, kept);
            read(recording, damaged);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFourBytesMayDeclareTheLargestLength(TestingRecordings recording) throws IOException {
        byte[] sound = recording.bytes();
        for (int at = 0; at + 4 <= sound.length; at++) {
            for (int highest : new int[] {0x7F, 0xFF}) {
                byte[] damaged = sound.clone();
                Arrays.fill(damaged, at, at + 3, (byte) 0xFF);
                damaged[at + 3] = (byte) highest;
                read(recording, damaged);
            }
        }
    }

    private long read(TestingRecordings recording, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(recording.fileName()), bytes);
        long before = threads.getCurrentThreadAllocatedBytes();
        long events = 0;
        try (EventSource source = Recordings.open(file)) {
            while (source.read(batch)) {
                events += batch.size();
            }
            source.skipped();
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        return events;
    }
}
