package dev.afterglow.app.command;

import dev.afterglow.app.convert.Conversion;
import dev.afterglow.app.convert.NewFile;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: from one format of recordings to another. */
@Command(
        name = "convert",
        description = {
            "Write a recording in another format, and say what that format cannot hold.",
            "The result appears when it is complete; a conversion that fails leaves nothing."
        })
public final class ConvertCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "Recording of an event camera.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path in;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description =
                    "File to write: .aedat4, .raw (EVT 3.0, or EVT 2.0 with evt2 in its name), .dat, .txt or .csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Mixin
    private final RecordingArguments recording = new RecordingArguments();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "Format to write, where the name of OUT does not tell:"
                    + " aedat4, aedat4-lz4, evt2, evt3, dat, text or csv.")
    private @Nullable String to;

    @Option(names = "--force", description = "Write over OUT if it exists.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        WritableFormat format = to == null ? WritableFormat.of(out) : WritableFormat.named(to, out);
        if (isSameFile(in, out)) {
            throw new UserErrorException(out + ": IN and OUT must be two files");
        }
        try (EventSource source = Recordings.open(in, recording.toOptions());
                NewFile file = NewFile.at(out, force)) {
            Conversion conversion;
            try (ReadingProgress progress = new ReadingProgress()) {
                conversion = Conversion.write(
                        new WatchedSource(source, List.of(progress)), file.partial(), out.toString(), format);
            }
            file.complete();
            report(conversion, format);
        }
        return 0;
    }

    private void report(Conversion conversion, WritableFormat format) {
        PrintWriter words = spec.commandLine().getErr();
        words.println(String.format(Locale.ROOT, "afterglow: %,d events in %s", conversion.events(), out));
        conversion.losses().forEach(loss -> words.println("afterglow: " + format.optionName() + " lost " + loss));
    }

    private static boolean isSameFile(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
