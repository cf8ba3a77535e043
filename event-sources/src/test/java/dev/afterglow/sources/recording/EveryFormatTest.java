package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryFormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eventsComeOutAsTheyWentInWhateverTheBatch(TestingRecordings recording) throws IOException {
        Path file = Files.write(folder.resolve(recording.fileName()), recording.bytes());
        for (int capacity : new int[] {1, 3, 1 << 14}) {
            try (EventSource source = Recordings.open(file)) {
                assertThat(TestingEvent.readAll(source, capacity)).isEqualTo(recording.events());
                assertThat(source.skipped().keySet()).isSubsetOf("imu");
            }
        }
    }
}
