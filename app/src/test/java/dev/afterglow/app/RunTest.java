package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code run} refuses: a bad setting or file stops it before anything starts. */
class RunTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "--rate -1, --rate must be a positive number or max: -1",
        "--rate fast, --rate must be a positive number or max: fast",
        "--seconds 0, --seconds must be a positive number: 0",
        "--parallelism 0, --parallelism must be from 1 to 64: 0",
        "--preset FOO, unknown preset FOO: must be one of GENERIC_PMA_STT",
        "--neuron perceptron, unknown neuron perceptron: must be one of mtj",
        "--delivery at-most-once, --delivery must be exactly-once or low-latency: at-most-once",
        "--drive clock, unknown drive clock: must be one of per-event",
        "--polarity both, unknown polarity both: must be one of two-populations",
        "--neuron lif --drive per-frame, a drive or a spread is for junctions",
        "--drive per-frame --spread 5, a spread must be",
        "--ambient 20, ambient temperature must be from 200.0 to 345.0 K: 20.0",
        "--compensate, --compensate needs --ambient",
        "--compression fast, compression must be STREAM",
        "--on-volts 1, a drive must be BIAS",
        "--memory-technology tubes, unknown technology tubes: must be one of cmos-45nm",
        "--geometry 640, must be WIDTHxHEIGHT",
        "--metrics 99999, --metrics must be a port from 1 to 65535: 99999",
        "--vehicle-rate 0, --vehicle-rate must be above 0 and at most 1000000: 0"
    })
    void aBadSettingIsWrongUse(String options, String need) {
        CommandCall call = CommandCall.of((Object[]) ("run " + options).split(" "));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).contains(need);
        assertThat(call.words().lines()).hasSize(2);
        assertThat(call.data()).isEmpty();
    }

    @Test
    void aFileThatIsNoRecordingIsNamed() throws IOException {
        assertRefused(directory.resolve("missing.aedat"), "does not exist");
        assertRefused(directory, "is a");
        assertRefused(Files.createFile(directory.resolve("empty.raw")), "is empty");
        assertRefused(Files.write(directory.resolve("picture.aedat"), JPEG), "JPEG");
        assertRefused(Files.writeString(directory.resolve("notes.raw"), "some words\n"), "name one of aedat1");
    }

    private static void assertRefused(Path file, String need) {
        CommandCall call = CommandCall.of("run", "--events", file);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines())
                .singleElement()
                .asString()
                .contains(file.toString())
                .contains(need);
        assertThat(call.data()).isEmpty();
    }
}
