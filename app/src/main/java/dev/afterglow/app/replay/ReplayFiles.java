package dev.afterglow.app.replay;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RecordingOptions;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.replay.ReplayInputs;
import dev.afterglow.sources.replay.Rewindable;
import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import dev.afterglow.sources.vehicle.VehicleTraces;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of a replay, each told by its content: a recording of a camera, a vehicle trace, or a drive that holds both.
 *
 * <p>A single camera is called {@code camera}, several are called after their files; {@code NAME=FILE} names one.
 */
public final class ReplayFiles implements Closeable {
    private static final String ONLY_CAMERA = "camera";

    private final String rig;
    private final RecordingOptions recordingOptions;
    private final VehicleTraceOptions traceOptions;
    private final List<Camera> cameras = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    private ReplayFiles(String rig, RecordingOptions recordingOptions, VehicleTraceOptions traceOptions) {
        this.rig = rig;
        this.recordingOptions = recordingOptions;
        this.traceOptions = traceOptions;
    }

    /**
     * Opens all files.
     *
     * @throws IOException in one line, if one of them is missing or of no known kind
     */
    public static ReplayFiles open(
            List<String> files, String rig, RecordingOptions recordingOptions, VehicleTraceOptions traceOptions)
            throws IOException {
        ReplayFiles opened = new ReplayFiles(rig, recordingOptions, traceOptions);
        try {
            for (String file : files) {
                opened.open(NamedFile.of(file));
            }
        } catch (IOException | RuntimeException failure) {
            opened.close();
            throw failure;
        }
        return opened;
    }

    public ReplayInputs inputs() {
        Map<String, Rewindable<EventSource>> byName = new LinkedHashMap<>();
        for (Camera camera : cameras) {
            byName.put(free(nameOf(camera.file()), byName), camera.source());
        }
        return new ReplayInputs(rig, byName, traces.stream().map(Trace::source).toList());
    }

    /** What each file was taken for, for a person and for the report. */
    public List<ReplayReport.FileKind> kinds() {
        List<ReplayReport.FileKind> kinds = new ArrayList<>();
        List<String> names = List.copyOf(inputs().cameras().keySet());
        for (int i = 0; i < cameras.size(); i++) {
            EventSource source = cameras.get(i).source().source();
            kinds.add(new ReplayReport.FileKind(
                    cameras.get(i).file().path().toString(), source.format(), rig + '/' + names.get(i)));
        }
        for (Trace trace : traces) {
            kinds.add(new ReplayReport.FileKind(
                    trace.path().toString(), trace.source().source().format(), rig));
        }
        return kinds;
    }

    @Override
    public void close() throws IOException {
        inputs().close();
    }

    private void open(NamedFile file) throws IOException {
        Path path = file.path();
        if (Files.isDirectory(path)) {
            addTrace(path);
        } else if (recordingOptions.format() != null || Recordings.isRecording(path)) {
            addCamera(file);
        } else {
            try {
                addTrace(path);
            } catch (RecordingException noTrace) {
                addCameraInsteadOfTrace(file, noTrace);
            }
        }
    }

    private void addTrace(Path path) throws IOException {
        traces.add(new Trace(path, Rewindable.open(() -> VehicleTraces.open(path, traceOptions))));
    }

    private void addCamera(NamedFile file) throws IOException {
        cameras.add(new Camera(file, Rewindable.open(() -> Recordings.open(file.path(), recordingOptions))));
        addTraceWithin(file.path());
    }

    /** Some recordings are told by their names alone. */
    private void addCameraInsteadOfTrace(NamedFile file, RecordingException noTrace) throws IOException {
        try {
            addCamera(file);
        } catch (RecordingException noRecording) {
            noRecording.addSuppressed(noTrace);
            throw new IOException(
                    noRecording.getMessage() + "; and as a vehicle trace, " + noTrace.getMessage(), noRecording);
        }
    }

    private void addTraceWithin(Path recording) throws IOException {
        VehicleSource trace = VehicleTraces.withinRecording(recording);
        if (trace != null) {
            traces.add(new Trace(
                    recording,
                    Rewindable.of(trace, () -> Objects.requireNonNull(VehicleTraces.withinRecording(recording)))));
        }
    }

    private String nameOf(NamedFile file) {
        if (!file.name().isEmpty()) {
            return file.name();
        }
        return cameras.size() == 1 ? ONLY_CAMERA : file.nameOfFile();
    }

    private static String free(String name, Map<String, ?> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            free = name + '-' + number;
        }
        return free;
    }

    private record Camera(NamedFile file, Rewindable<EventSource> source) {}

    private record Trace(Path path, Rewindable<VehicleSource> source) {}
}
