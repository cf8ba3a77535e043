package dev.afterglow.sources.clips;

import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One recording of the data set and its labels, which lie beside it: {@code user01_led.aedat} and {@code user01_led_labels.csv}.
 *
 * @param name for example {@code user01_led}
 */
public record GestureSession(String name, Path recording, Path labels) {
    private static final String RECORDING_END = ".aedat";
    private static final String LABELS_END = "_labels.csv";

    /** The session of a recording. */
    public static GestureSession of(Path recording) throws IOException {
        String file = String.valueOf(recording.getFileName());
        if (!file.endsWith(RECORDING_END)) {
            throw new RecordingException(recording.toString(), "a recording of DVS128 Gesture must end in .aedat");
        }
        String name = file.substring(0, file.length() - RECORDING_END.length());
        Path labels = recording.resolveSibling(name + LABELS_END);
        if (!Files.isRegularFile(labels)) {
            throw new RecordingException(recording.toString(), "its labels must lie beside it: " + name + LABELS_END);
        }
        return new GestureSession(name, recording, labels);
    }

    /**
     * The sessions of a published list, {@code trials_to_train.txt} or {@code trials_to_test.txt}: the name of a recording a line.
     *
     * @throws RecordingException in one line that names the first recording that is not there
     */
    public static List<GestureSession> ofList(Path list) throws IOException {
        if (!Files.isRegularFile(list)) {
            throw new RecordingException(list.toString(), "must be a list of recordings, one a line");
        }
        List<GestureSession> sessions = new ArrayList<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                Path recording = list.resolveSibling(line.strip());
                if (!Files.isRegularFile(recording)) {
                    throw new RecordingException(
                            list.toString(), "names a recording that is not there: " + line.strip());
                }
                sessions.add(of(recording));
            }
        }
        return sessions;
    }

    /** The clips of this session, in order of their beginning. */
    public ClipReader clips() throws IOException {
        return ClipReader.open(recording, GestureLabels.read(labels).windows());
    }
}
