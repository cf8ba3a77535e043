package dev.afterglow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterglow.app.Afterglow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Shows that the figures can be measured at all; what they are is for a quiet machine to say. */
final class BenchITCase {
    private final StringWriter data = new StringWriter();
    private final StringWriter words = new StringWriter();

    @Test
    void aBriefRunHasEveryKeyOfTheContract() throws IOException {
        assertThat(bench("--only", "decoders,reorder,drain", "--brief", "--runs", "1", "--json"))
                .as("%s", words)
                .isZero();
        JsonNode figures = new ObjectMapper().readTree(data.toString());
        for (String key : new String[] {
            "/decoders/evt2",
            "/decoders/evt3",
            "/decoders/aedat2",
            "/decoders/aedat4",
            "/decoders/aedat4Lz4",
            "/reorder/costPercent",
            "/drain/mevPerSecond",
            "/drain/mevPerSecondPerCore",
            "/drain/naiveMevPerSecondPerCore",
            "/drain/ratioToNaive"
        }) {
            assertThat(figures.at(key).isNumber()).as(key).isTrue();
        }
        assertThat(figures.at("/drain/runs").asInt()).isEqualTo(1);
        assertThat(figures.at("/drain/spread").isNumber()).isTrue();
        assertThat(figures.at("/drain/mevPerSecond").asDouble()).isPositive();
    }

    @Test
    void anUnknownPartIsRefusedInOneLine() {
        assertThat(bench("--only", "kernels")).isEqualTo(2);
        assertThat(words.toString())
                .startsWith("afterglow: --only must be one of kernel, decoders, reorder, drain, checkpoint, scale,"
                        + " live, view, recording: kernels");
    }

    @Test
    void aRecordingThatIsToBeLoopedMustBeNamed() {
        assertThat(bench("--only", "recording")).isEqualTo(2);
        assertThat(words.toString()).startsWith("afterglow: --only recording needs a recording: add --events FILE");
    }

    private int bench(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandLine command =
                Afterglow.commandLine().setOut(new PrintWriter(data, true)).setErr(new PrintWriter(words, true));
        return command.execute(all);
    }
}
