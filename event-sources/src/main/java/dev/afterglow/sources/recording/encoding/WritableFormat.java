package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.RecordingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that recordings can be written in. */
public enum WritableFormat {
    AEDAT4(true, true, Long.SIZE - 1),
    AEDAT4_LZ4(true, true, Long.SIZE - 1),
    EVT2(true, true, Evt2Writer.TIME_BITS),
    EVT3(true, true, Evt3Writer.TIME_BITS),
    DAT(true, false, DatWriter.TIME_BITS),
    TEXT(true, false, Long.SIZE - 1),
    CSV(false, false, Long.SIZE - 1);

    private final boolean holdsGeometry;
    private final boolean holdsSensor;
    private final int timeBits;

    WritableFormat(boolean holdsGeometry, boolean holdsSensor, int timeBits) {
        this.holdsGeometry = holdsGeometry;
        this.holdsSensor = holdsSensor;
        this.timeBits = timeBits;
    }

    /** Whether a reader finds the size of the sensor in the file. */
    public boolean holdsGeometry() {
        return holdsGeometry;
    }

    /** Whether a reader finds the name of the sensor in the file. */
    public boolean holdsSensor() {
        return holdsSensor;
    }

    /** Whether a recording that begins at {@code firstUs} keeps its times; otherwise they count from the first event. */
    public boolean holdsOrigin(long firstUs) {
        return firstUs >>> timeBits == 0;
    }

    /** What a person writes to name the format. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

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
        return Arrays.stream(values()).map(WritableFormat::optionName).collect(Collectors.joining(", "));
    }
}
