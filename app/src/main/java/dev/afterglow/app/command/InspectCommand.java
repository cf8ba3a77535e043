package dev.afterglow.app.command;

import dev.afterglow.app.plot.PictureFormat;
import dev.afterglow.app.plot.RecordingPicture;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RecordingSurvey;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.vehicle.VehicleSurvey;
import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import dev.afterglow.sources.vehicle.VehicleTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what is in a recording. */
@Command(
        name = "inspect",
        description = {
            "Read a whole recording and say what is in it: sensor, events, rates, defects.",
            "A vehicle trace is read too: its signals, their ranges and rates."
        })
public final class InspectCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Recording of an event camera, or trace of a vehicle.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private final RecordingArguments recording = new RecordingArguments();

    @Mixin
    private final VehicleArguments vehicle = new VehicleArguments();

    @Option(names = "--json", description = "Print the description as JSON.")
    private boolean json;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png|svg",
            description = "Draw all events as an image, and their rate over time.")
    private @Nullable Path picture;

    @Override
    public Integer call() throws Exception {
        refuseOtherPictures();
        if (vehicle.isSaid() || VehicleTraces.isTrace(file)) {
            inspectVehicle();
        } else {
            inspectCamera();
        }
        return 0;
    }

    private void inspectVehicle() throws Exception {
        if (picture != null) {
            throw new UserErrorException(file + ": a vehicle trace has no events to draw; leave out --picture");
        }
        VehicleSurvey survey;
        VehicleTraceOptions options = Usable.of(spec, vehicle::toOptions);
        try (VehicleSource source = VehicleTraces.open(file, options)) {
            survey = VehicleSurvey.of(source);
        }
        spec.commandLine().getOut().println(json ? JsonText.of(survey) : VehicleTable.of(file, survey));
    }

    private void inspectCamera() throws IOException {
        RecordingPicture drawing = null;
        RecordingSurvey survey;
        try (EventSource source = Recordings.open(file, recording.toOptions());
                ReadingProgress progress = new ReadingProgress()) {
            List<WatchedSource.Watcher> watchers = new ArrayList<>(List.of(progress));
            if (picture != null) {
                drawing = new RecordingPicture(source.geometry());
                watchers.add(drawing::add);
            }
            survey = RecordingSurvey.of(new WatchedSource(source, watchers));
        }
        spec.commandLine().getOut().println(json ? JsonText.of(survey) : SurveyTable.of(file, survey));
        if (picture != null && drawing != null) {
            drawing.figure(String.valueOf(file.getFileName()), survey).write(picture);
            spec.commandLine().getErr().println("afterglow: picture in " + picture);
        }
    }

    private void refuseOtherPictures() {
        try {
            if (picture != null) {
                PictureFormat.of(picture);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--picture: " + e.getMessage(), e);
        }
    }
}
