package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCommandITCase {
    @TempDir
    Path folder;

    @Test
    void nBackSaysHowEachLevelWent() throws Exception {
        Path picture = folder.resolve("n-back.svg");
        CommandCall call = CommandCall.of("memory", "n-back", "--trials", 60, "--json", "--plot", picture);

        assertThat(call.exitCode()).isZero();
        JsonNode levels = call.json().get("levels");
        assertThat(levels).hasSize(5);
        for (String key :
                new String[] {"n", "accuracy", "hits", "falseAlarms", "lureFalseAlarms", "nonLureFalseAlarms", "dPrime"
                }) {
            assertThat(levels)
                    .allSatisfy(level ->
                            assertThat(level.get(key).isNumber()).as(key).isTrue());
        }
        assertThat(call.json().at("/fit/tauItems").isNumber()).isTrue();
        assertThat(call.json().at("/fit/devices").isNumber()).isTrue();
        assertThat(call.json().at("/fit/rmseDPrime").isNumber()).isTrue();
        assertThat(Files.readString(picture)).contains("<svg");
    }

    @Test
    void freeRecallGivesTheCurveOfEachList() throws Exception {
        JsonNode lists = CommandCall.of("memory", "free-recall", "--neuron", "mtj-memoryless", "--trials", 40, "--json")
                .json()
                .get("lists");

        assertThat(lists).hasSize(6);
        assertThat(lists).allSatisfy(list -> {
            String name = list.get("list").asText();
            assertThat(list.get("serialPosition")).hasSize(Integer.parseInt(name.substring(0, 2)));
            assertThat(list.get("rmseRecency").asDouble()).isPositive();
            assertThat(list.get("rmse").asDouble()).isPositive();
        });
    }

    @Test
    void interferencePrintsATableForPeople() {
        CommandCall call = CommandCall.of("memory", "interference", "--neuron", "lif", "--trials", 40, "--seed", 3);

        assertThat(call.exitCode()).isZero();
        assertThat(call.data()).contains("after 60 s", "distractors 3same", "long interval, trial 5*");
    }

    @Test
    void whatCannotBeIsRefusedInALine() {
        assertThat(CommandCall.of("memory").exitCode()).isEqualTo(2);
        assertThat(CommandCall.of("memory", "n-back", "--neuron", "brain").firstWords())
                .contains("--neuron must be one of mtj,");
        assertThat(CommandCall.of("memory", "n-back", "--trials", 3).firstWords())
                .contains("--trials must be 30 or more");
        assertThat(CommandCall.of("memory", "n-back", "--plot", "x.gif").firstWords())
                .contains("--plot: a picture must be a file .png or .svg: x.gif");
    }
}
