package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {
    @TempDir
    Path folder;

    @Test
    void gesturesBecomeARecordingWithLabelsBesideIt() throws Exception {
        Path out = folder.resolve("gestures.aedat4");

        CommandCall call = CommandCall.of("simulate", "gestures", out, "--seconds", "0.3", "--reverse", "strict");

        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.firstWords()).contains(" events of 22 clips in " + out);
        JsonNode survey = CommandCall.of("inspect", out, "--json").json();
        assertThat(survey.get("width").asInt()).isEqualTo(128);
        assertThat(survey.get("backwardSteps").asLong()).isZero();
        assertThat(Files.readAllLines(folder.resolve("gestures_labels.csv")))
                .hasSize(23)
                .startsWith("class,startTime_usec,endTime_usec", "1,0,300000", "12,800000,1100000");
    }

    @Test
    void theSeedDecidesTheRecording() throws Exception {
        for (String name : new String[] {"1", "2"}) {
            for (String again : new String[] {"", "again"}) {
                CommandCall.of(
                        "simulate",
                        "gestures",
                        folder.resolve(name + again + ".csv"),
                        "--class",
                        "arm-roll",
                        "--seconds",
                        "0.1",
                        "--seed",
                        name);
            }
            assertThat(folder.resolve(name + ".csv")).hasSameTextualContentAs(folder.resolve(name + "again.csv"));
        }
        assertThat(Files.readString(folder.resolve("1.csv"))).isNotEqualTo(Files.readString(folder.resolve("2.csv")));
    }

    @Test
    void whatCannotBeIsRefusedInALine() {
        Path out = folder.resolve("x.aedat4");

        assertThat(CommandCall.of("simulate").exitCode()).isEqualTo(2);
        assertThat(CommandCall.of("simulate", "gestures", out, "--class", "salute")
                        .firstWords())
                .startsWith("afterglow: gesture must be one of hand-clapping,");
        assertThat(CommandCall.of("simulate", "gestures", out, "--clips", 0).firstWords())
                .contains("--clips must be from 1 to 10000: 0");
        assertThat(CommandCall.of("simulate", "gestures", out, "--reverse", "both")
                        .exitCode())
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }
}
