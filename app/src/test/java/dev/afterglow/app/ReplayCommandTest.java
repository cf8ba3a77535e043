package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code replay} answers where there is nothing to replay, or nobody to take it. */
@Timeout(60)
class ReplayCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --rate=fast                | --rate must be a positive number or max: fast
                    --start=-1                 | --start must be a number of seconds from 0 to 1e9: -1.0
                    --start=5 --end=5          | --end must be later than --start: 5.0
                    --end=5 --duration=5       | --end and --duration say the same; give one of them
                    --duration=0               | --duration must be positive: 0
                    --loop=-1                  | --loop must be 0 or more: -1
                    --rebase=yesterday         | --rebase must be none, now or an instant such as 2026-01-31T12:00:00Z: yesterday
                    --http=8091                | --http must be HOST:PORT with a port from 0 to 65535, an IPv6 address in brackets: 8091
                    --partitions=0             | --partitions must be from 1 to 1024: 0
                    --tile-size=7              | the tile size must be from 8 to 128 pixels: 7
                    --flush=51                 | --flush must be from 1 to 50 ms: 51
                    --vehicle-rate=0           | --vehicle-rate must be above 0 and at most 1000000: 0.0
                    --rig=a/b                  | --rig must be of letters, digits, dots and dashes: a/b
                    """)
    void aWrongOptionIsAnsweredInOneLine(String options, String words) throws Exception {
        CommandCall call = CommandCall.of(arguments(recording(), "127.0.0.1:1", options.split(" ")));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).isEqualTo("afterglow: " + words);
    }

    @Test
    void aMissingFileIsNamed() {
        CommandCall call = CommandCall.of("replay", folder.resolve("none.aedat"), "--to", "127.0.0.1:1");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.firstWords()).isEqualTo("afterglow: " + folder.resolve("none.aedat") + ": does not exist");
    }

    @Test
    void aFileOfNoKnownKindIsToldWhatWasTried() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.json"), "{\"so\": \"what\"}\n");
        CommandCall call = CommandCall.of("replay", file, "--to", "127.0.0.1:1");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.firstWords()).contains("looks like a JSON text").contains("as a vehicle trace");
        assertThat(call.words().lines()).hasSize(1);
    }

    @Test
    void aBrokerThatIsNotThereIsMissedWithinSeconds() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandCall call = CommandCall.of("replay", recording(), "--to", "127.0.0.1:" + port);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines().toList())
                .last()
                .isEqualTo("afterglow: no Kafka broker answers at 127.0.0.1:" + port + " within 10 s");
    }

    @Test
    void anAddressThatIsNoneIsNamed() throws Exception {
        CommandCall call = CommandCall.of("replay", recording(), "--to", "nowhere");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines().toList())
                .last()
                .asString()
                .startsWith("afterglow: Kafka at nowhere cannot be reached: ");
    }

    private Path recording() throws Exception {
        return new SyntheticRecording().event(10, 1, 2, true).write(folder.resolve("one.aedat2"));
    }

    private static Object[] arguments(Path file, String bootstrapServers, String... options) {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "replay";
        arguments[1] = file;
        arguments[2] = "--to";
        arguments[3] = bootstrapServers;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return arguments;
    }
}
