package dev.afterglow.sources.recording.prophesee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropheseeHeaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "sensor_generation 4.2, IMX636, 1280x720",
        "generation 4.2 / plugin_name hal_plugin_imx646_evk4, IMX646, 1280x720",
        "sensor_generation 4.1, Gen4.1, 1280x720",
        "sensor_generation 4.0, Gen4.0, 1280x720",
        "sensor_generation 320.0, GenX320, 320x320",
        "sensor_name GenX320 / sensor_generation 320.0 / system_ID 64, GenX320, 320x320",
        "plugin_name hal_plugin_gen3_fx3, Gen3, 640x480",
        "sensor_generation 3.1, Gen3.1, 640x480",
        "system_ID 28, Gen3.1, 640x480",
        "system_ID 153, Gen3, 640x480",
        "format EVT3; height = 720; width = 1280, Prophesee, 1280x720",
    })
    void theSensorIsToldByNameGenerationOrSystem(String header, String sensor, String geometry) throws IOException {
        try (RecordingInput input = input(header)) {
            PropheseeHeader read = PropheseeHeader.read(input);

            assertThat(read.sensorName()).isEqualTo(sensor);
            assertThat(read.geometry(input)).hasToString(geometry);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "integrator_name Prophesee / system_ID 21, EVT2",
        "system_ID 48, EVT3",
        "system_ID 48 / evt 2.1, EVT21",
        "system_ID 21 / format EVT3, EVT3",
        "integrator_name CenturyArks / system_ID 40, ''",
        "system_ID Prophesee EVK4, ''",
        "Version 2 / system_ID 21, ''",
    })
    void anOldHeaderWithoutEncodingLeavesItToTheSystem(String header, String encoding) throws IOException {
        try (RecordingInput input = input(header)) {
            assertThat(PropheseeHeader.read(input).encoding()).isEqualTo(encoding);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format EVT21;endianness=legacy;height=720, true",
        "format EVT21;height=720 / endianness legacy, true",
        "format EVT21;height=720 / system_ID 49, true",
        "evt 2.1 / integrator_name Prophesee / system_ID 48, true",
        "format EVT21;endianness=little / system_ID 49, false",
        "format EVT21 / endianness little / system_ID 49, false",
        "format EVT21 / system_ID 64, false",
        "format EVT21 / plugin_integrator_name OpenMV / system_ID 49, false",
        "format EVT21, false",
    })
    void theOrderOfTheHalvesIsSaidOrElseTheSystems(String header, boolean isUpperHalfFirst) throws IOException {
        try (RecordingInput input = input(header)) {
            assertThat(PropheseeHeader.read(input).isUpperHalfFirst()).isEqualTo(isUpperHalfFirst);
        }
    }

    private RecordingInput input(String header) throws IOException {
        String lines = "% " + header.replace(" / ", "\n% ") + "\n% end\n";
        return RecordingInput.open(Files.writeString(folder.resolve("header"), lines));
    }
}
