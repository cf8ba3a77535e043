package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * AEDAT 2.0 of jAER: after the header, records of a big-endian 32-bit address and a 32-bit time in microseconds.
 *
 * <p>Convention: (0, 0) is the upper left pixel of the scene as jAER shows it. jAER mirrors the address's x (column =
 * width - 1 - x) and counts y from the bottom (row = height - 1 - y).
 */
public final class Aedat2 {
    public static final String MAGIC = "#!AER-DAT2.0";
    private static final String FORMAT = "AEDAT 2.0";

    private Aedat2() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        JaerHeader header = JaerHeader.read(input);
        if (header.version() != null && !header.version().startsWith("2")) {
            throw input.errorOfFile("the header of AEDAT 2.0 must say 2.0: " + header.version());
        }
        JaerChip chip = JaerChip.of(header.chipClass(), given, input);
        return new RecordingHeader(
                FORMAT,
                chip.name(),
                chip.geometry(),
                chip.geometry(),
                chip.isDavis() ? Aedat2DavisDecoder::new : Aedat2Dvs128Decoder::new);
    }
}
