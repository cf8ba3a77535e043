package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.HeaderLine;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * AEDAT 3.1 of cAER, the format of DVS128 Gesture: header lines up to {@code #!END-HEADER}, then packets. (0, 0) is the
 * upper left pixel. The events of all sources are read, in file order; with several cameras the geometry is the one that
 * holds them all.
 */
public final class Aedat3 {
    public static final String MAGIC = "#!AER-DAT3.";
    private static final String END = "!END-HEADER";
    private static final Pattern SOURCE = Pattern.compile("Source \\d+:\\s*(\\S+).*");
    private static final Pattern PACKING = Pattern.compile("Format:\\s*(\\S+).*");
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);

    private Aedat3() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        List<String> sensors = new ArrayList<>();
        for (String line = HeaderLine.next(input, '#'); !END.equals(line); line = HeaderLine.next(input, '#')) {
            if (line == null) {
                throw input.errorOfFile("the header of AEDAT 3.1 is cut: " + "#" + END + " is missing");
            }
            Matcher source = SOURCE.matcher(line);
            if (source.matches()) {
                sensors.add(source.group(1));
            }
            Matcher packing = PACKING.matcher(line);
            if (packing.matches() && !packing.group(1).equals("RAW")) {
                throw input.errorOfFile("the format of AEDAT 3.1 must be RAW: " + packing.group(1)
                        + "; play it in cAER and record it without compression");
            }
        }
        return new RecordingHeader(
                "AEDAT 3.1",
                sensors.isEmpty() ? "unknown" : sensors.get(0),
                geometry(sensors),
                WIDEST,
                Aedat3Decoder::new);
    }

    /** The smallest that holds every sensor, or null unless all of them are known. */
    private static @Nullable SensorGeometry geometry(List<String> sensors) {
        int widthPx = 0;
        int heightPx = 0;
        for (String sensor : sensors) {
            JaerChip chip = JaerChip.known(sensor);
            if (chip == null) {
                return null;
            }
            widthPx = Math.max(widthPx, chip.geometry().widthPx());
            heightPx = Math.max(heightPx, chip.geometry().heightPx());
        }
        return sensors.isEmpty() ? null : new SensorGeometry(widthPx, heightPx);
    }
}
