package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} of vehicle traces. */
final class VehicleInspectTest {
    @TempDir
    private Path folder;

    @Test
    void aTraceIsKnownByItsContent() throws Exception {
        Path trace = write("trace.json", """
            {"name":"vehicle_speed","value":10,"timestamp":100.0}
            {"name":"vehicle_speed","value":30,"timestamp":101.0}
            """);
        JsonNode survey = CommandCall.of("inspect", trace, "--json").json();
        assertThat(survey.get("format").asText()).isEqualTo("OpenXC");
        assertThat(survey.get("durationUs").asLong()).isEqualTo(1_000_000);
        assertThat(survey.get("signals").get("vehicle_speed").get("max").asDouble())
                .isEqualTo(30);
    }

    @Test
    void aCanLogIsReadWithItsDescription() throws Exception {
        Path log = write("drive.log", "(1.0) can0 025#0FFF6400\n(1.5) can0 025#00026400\n");
        Path dbc = write("car.dbc", "BO_ 37 STEERING: 8 X\n SG_ ANGLE : 3|12@0- (1.5,0) [0|0] \"deg\" X\n");
        CommandCall call = CommandCall.of("inspect", log, "--dbc", dbc, "--columns", "steering_wheel_angle=ANGLE");
        assertThat(call.exitCode()).isZero();
        assertThat(call.data())
                .contains("candump", "2 of 1 signals")
                .containsPattern("steering_wheel_angle +2, from -1.50000 to 3.00000");
    }

    @Test
    void aCanLogWithoutADescriptionSaysWhatToAdd() throws Exception {
        CommandCall call = CommandCall.of("inspect", write("drive.log", "(1.0) can0 025#0FFF6400\n"));
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.firstWords()).endsWith("is a candump log, whose frames need a description; add --dbc FILE");
    }

    @Test
    void aTableIsReadByTheColumnsThatAreNamed() throws Exception {
        Path table = write("drive.csv", "stamp;wheel\n0;0.1\n1000;0.2\n");
        JsonNode survey = CommandCall.of(
                        "inspect", table, "--columns", "time=stamp:ms,steering_wheel_angle=-wheel:rad", "--json")
                .json();
        assertThat(survey.get("samples").asInt()).isEqualTo(2);
        assertThat(survey.get("signals").get("steering_wheel_angle").get("max").asDouble())
                .isEqualTo(-Math.toDegrees(0.1));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
