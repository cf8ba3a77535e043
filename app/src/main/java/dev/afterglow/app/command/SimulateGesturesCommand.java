package dev.afterglow.app.command;

import dev.afterglow.app.convert.Conversion;
import dev.afterglow.app.convert.NewFile;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.gesture.Gesture;
import dev.afterglow.sources.gesture.GestureClip;
import dev.afterglow.sources.gesture.GestureLabel;
import dev.afterglow.sources.gesture.GestureSession;
import dev.afterglow.sources.gesture.Reversal;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate gestures}: labelled clips in one recording. */
@Command(
        name = "gestures",
        description = {
            "Eleven gestures, named and numbered as in DVS128 Gesture, one after the other with half a second between.",
            "Size, place, contrast, speed and camera noise differ from clip to clip and follow from the seed."
        })
public final class SimulateGesturesCommand implements Callable<Integer> {
    private static final double US_PER_SECOND = 1e6;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_CLIPS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "Recording to write, as convert does.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "Only this gesture, for example right-hand-wave; may be given again.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--clips",
            paramLabel = "N",
            defaultValue = "1",
            description = "Clips of each gesture (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "6",
            description = "Length of a clip (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of everything (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--reverse",
            paramLabel = "R",
            description = "Each clip backwards as well, as classes 12 to 22: keep-polarity or strict.")
    private @Nullable String reversal;

    @Option(
            names = "--labels",
            paramLabel = "FILE.csv",
            description = "Label file (default: OUT with _labels.csv for its ending).")
    private @Nullable Path labels;

    @Option(names = "--force", description = "Write over files that exist.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        List<GestureClip> clips = clips();
        GestureSession session = new GestureSession(clips);
        WritableFormat format = WritableFormat.of(out);
        Path labelFile = labels == null ? besides(out) : labels;
        try (EventSource camera = session;
                NewFile recording = NewFile.at(out, force);
                NewFile table = NewFile.at(labelFile, force)) {
            Conversion conversion;
            try (ReadingProgress progress = new ReadingProgress()) {
                conversion = Conversion.write(
                        new WatchedSource(camera, List.of(progress)), recording.partial(), out.toString(), format);
            }
            Files.writeString(table.partial(), GestureLabel.csv(session.labels()));
            recording.complete();
            table.complete();
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "afterglow: %,d events of %,d clips in %s, labels in %s",
                            conversion.events(),
                            clips.size(),
                            out,
                            labelFile));
        }
        return 0;
    }

    private List<GestureClip> clips() {
        require(times >= 1 && times <= MOST_CLIPS, "--clips must be from 1 to " + MOST_CLIPS + ": " + times);
        require(
                seconds >= 1e-3 && seconds <= MOST_SECONDS,
                "--seconds must be from 0.001 to " + MOST_SECONDS + ": " + seconds);
        try {
            List<Gesture> gestures = names.isEmpty()
                    ? List.of(Gesture.values())
                    : names.stream().map(Gesture::named).toList();
            return GestureSession.clips(
                    gestures,
                    times,
                    Math.round(seconds * US_PER_SECOND),
                    seed,
                    reversal == null ? null : Reversal.named(reversal));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void require(boolean holds, String need) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), need);
        }
    }

    /** As the labels of DVS128 Gesture lie beside its recordings. */
    private static Path besides(Path recording) {
        String name = String.valueOf(recording.getFileName());
        int dot = name.lastIndexOf('.');
        return recording.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "_labels.csv");
    }
}
