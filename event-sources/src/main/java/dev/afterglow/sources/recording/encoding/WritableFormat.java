package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.RecordingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that recordings can be written in. */
public enum WritableFormat {
    AEDAT4,
    AEDAT4_LZ4,
    EVT2,
    EVT3,
    DAT,
    TEXT,
    CSV;

    /** The format that a person named, such as {@code aedat4-lz4}. */
    public static WritableFormat named(String name, Path file) throws RecordingException {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (WritableFormat format : values()) {
            if (format.name().equals(wanted)) {
                return format;
            }
        }
        throw new RecordingException(file.toString(), "the format must be one of " + names() + ": " + name);
    }

    /** The format that a file name implies; RAW is EVT 3.0 unless the name has evt2 in it. */
    public static WritableFormat of(Path file) throws RecordingException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".aedat4")) {
            return AEDAT4_LZ4;
        }
        if (name.endsWith(".raw")) {
            return name.contains("evt2") ? EVT2 : EVT3;
        }
        if (name.endsWith(".dat")) {
            return DAT;
        }
        if (name.endsWith(".txt")) {
            return TEXT;
        }
        if (name.endsWith(".csv")) {
            return CSV;
        }
        throw new RecordingException(
                file.toString(), "must end in .aedat4, .raw, .dat, .txt or .csv, or its format be named: " + names());
    }

    private static String names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
