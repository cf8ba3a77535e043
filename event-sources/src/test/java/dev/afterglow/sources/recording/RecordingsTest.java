package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("absent.aedat"), RecordingOptions.NONE, "absent.aedat: does not exist");
    }

    @Test
    void aFolderIsNoRecording() {
        assertRefused(folder, RecordingOptions.NONE, "is a folder");
    }

    @Test
    void anEmptyFileIsNoRecording() throws IOException {
        assertRefused(file("empty.aedat4", ""), RecordingOptions.NONE, "is empty");
    }

    @Test
    void anotherKindOfFileIsRecognised() throws IOException {
        Map<String, String> kinds = Map.of(
                "\u00FF\u00D8\u00FF\u00E0", "a JPEG image",
                "\u0089PNG\r\n", "a PNG image",
                "PK\u0003\u0004", "a ZIP archive",
                "{\"name\":\"x\"}", "a JSON text");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            assertRefused(file("some.aedat4", kind.getKey()), RecordingOptions.NONE, "looks like " + kind.getValue());
        }
    }

    @Test
    void anEncodingThatIsNotReadIsNamed() throws IOException {
        assertRefused(
                file("evt3.raw", "% format EVT4;height=720;width=1280\n% end\n"),
                RecordingOptions.NONE,
                "looks like a Prophesee recording of EVT4");
        assertRefused(file("some.raw", "% evt 4.0\n"), RecordingOptions.NONE, "a Prophesee recording of EVT4.0");
    }

    @Test
    void anUnknownContentListsTheKnownFormats() throws IOException {
        assertRefused(file("unknown", "\u0001\u0002"), RecordingOptions.NONE, "aedat1, aedat2, aedat3, aedat4, evt2");
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() throws IOException {
        assertRefused(file("some", "x"), new RecordingOptions("mp4", null), "aedat1, aedat2, aedat3, aedat4, evt2");
    }

    @Test
    void aHeaderThatIsCutSaysSo() throws IOException {
        assertRefused(file("cut.aedat", "#!AER-DAT2.0\r\n# AEChip: DVS"), RecordingOptions.NONE, "header is cut");
        assertRefused(file("cut.aedat4", "#!AER-DAT4.0\r\n\u0005"), RecordingOptions.NONE, "header of AEDAT 4 is cut");
    }

    @Test
    void aHeaderWithoutEndIsNotKept() throws IOException {
        assertRefused(file("long.raw", "% a line\n".repeat(1 << 17)), RecordingOptions.NONE, "1048576 bytes");
    }

    @Test
    void aHeaderOfAnotherEncodingContradictsTheOption() throws IOException {
        assertRefused(file("some.raw", "% evt 3.0\n"), new RecordingOptions("evt2", null), "EVT3");
    }

    @Test
    void theContentCountsMoreThanTheName() throws IOException {
        Path file = Files.write(folder.resolve("misnamed.aedat4"), TestingRecordings.EVT2.bytes());

        try (EventSource source = Recordings.open(file)) {
            assertThat(source.format()).isEqualTo("EVT 2.0");
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(Path file, RecordingOptions options, String reason) {
        assertThatThrownBy(() -> Recordings.open(file, options))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
