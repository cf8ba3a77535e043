package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.HeaderLine;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * AEDAT 3.1 of cAER, the format of DVS128 Gesture: header lines up to {@code #!END-HEADER}, then packets. (0, 0) is the
 * upper left pixel.
 */
public final class Aedat3 {
    public static final String MAGIC = "#!AER-DAT3.";
    private static final String END = "!END-HEADER";
    private static final Pattern SOURCE = Pattern.compile("Source \\d+:\\s*(\\S+).*");
    private static final Pattern PACKING = Pattern.compile("Format:\\s*(\\S+).*");
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);

    private Aedat3() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        String sensor = "unknown";
        for (String line = HeaderLine.next(input, '#'); !END.equals(line); line = HeaderLine.next(input, '#')) {
            if (line == null) {
                throw input.errorOfFile("the header of AEDAT 3.1 is cut: " + "#" + END + " is missing");
            }
            Matcher source = SOURCE.matcher(line);
            if (source.matches() && sensor.equals("unknown")) {
                sensor = source.group(1);
            }
            Matcher packing = PACKING.matcher(line);
            if (packing.matches() && !packing.group(1).equals("RAW")) {
                throw input.errorOfFile("the format of AEDAT 3.1 must be RAW: " + packing.group(1));
            }
        }
        JaerChip chip = JaerChip.known(sensor);
        return new RecordingHeader(
                "AEDAT 3.1", sensor, chip == null ? null : chip.geometry(), WIDEST, Aedat3Decoder::new);
    }
}
