package dev.afterglow.sources.recording;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.recording.aedat.Aedat1;
import dev.afterglow.sources.recording.aedat.Aedat2;
import dev.afterglow.sources.recording.aedat.Aedat3;
import dev.afterglow.sources.recording.aedat.Aedat4;
import dev.afterglow.sources.recording.decoding.HeaderReader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.hdf5.Hdf5Events;
import dev.afterglow.sources.recording.plain.EventStream;
import dev.afterglow.sources.recording.plain.NMnist;
import dev.afterglow.sources.recording.plain.TextEvents;
import dev.afterglow.sources.recording.prophesee.Dat;
import dev.afterglow.sources.recording.prophesee.Evt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats of event recordings that can be read. */
@SuppressWarnings("ImmutableEnumChecker") // header readers are stateless and the lists are copies
public enum RecordingFormat {
    AEDAT1("aedat1", Aedat1::readHeader),
    AEDAT2("aedat2", Aedat2::readHeader, ".aedat2"),
    AEDAT3("aedat3", Aedat3::readHeader),
    AEDAT4("aedat4", Aedat4::readHeader, ".aedat4"),
    EVT21("evt21", Evt::readEvt21, "evt21"),
    EVT2("evt2", Evt::readEvt2, "evt2"),
    EVT3("evt3", Evt::readEvt3, "evt3"),
    DAT("dat", Dat::readHeader, ".dat"),
    EVENT_STREAM("es", EventStream::readHeader, ".es"),
    HDF5("hdf5", Hdf5Events::readHeader, ".h5", ".hdf5"),
    N_MNIST("nmnist", NMnist::readHeader, ".bin", ".bs2"),
    TEXT("text", TextEvents::readText, ".txt"),
    CSV("csv", TextEvents::readCsv, ".csv", ".tsv");

    private final String optionName;
    private final HeaderReader headerReader;
    private final List<String> nameMarks;

    RecordingFormat(String optionName, HeaderReader headerReader, String... nameMarks) {
        this.optionName = optionName;
        this.nameMarks = List.of(nameMarks);
        this.headerReader = headerReader;
    }

    /** What a person writes to name the format. */
    public String optionName() {
        return optionName;
    }

    HeaderReader headerReader() {
        return headerReader;
    }

    static RecordingFormat of(Path file, RecordingInput input, @Nullable String given) throws IOException {
        if (given != null) {
            return named(given, file);
        }
        Signature signature = Signature.of(input);
        if (signature.format() != null) {
            return signature.format();
        }
        if (signature.foreignKind() != null) {
            throw input.errorOfFile(
                    "looks like " + signature.foreignKind() + ", which is none of the known formats: " + names());
        }
        RecordingFormat byName = byName(file);
        if (byName == null) {
            throw input.errorOfFile("neither content nor name shows a known format; name one of " + names());
        }
        return byName;
    }

    private static RecordingFormat named(String given, Path file) throws RecordingException {
        String wanted = plain(given);
        for (RecordingFormat format : values()) {
            if (format.optionName.equals(wanted)) {
                return format;
            }
        }
        throw new RecordingException(file.toString(), "the format must be one of " + names() + ": " + given);
    }

    private static @Nullable RecordingFormat byName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        for (RecordingFormat format : values()) {
            if (format.nameMarks.stream().anyMatch(name::contains)) {
                return format;
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ ._-]", "");
    }

    private static String names() {
        return Arrays.stream(values()).map(RecordingFormat::optionName).collect(Collectors.joining(", "));
    }
}
