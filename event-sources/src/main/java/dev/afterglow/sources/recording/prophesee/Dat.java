package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Prophesee's DAT files: the text header, one byte for the kind of event (0x00 and 0x0C are camera events), one for its
 * size, and records of 8 bytes. Only version 2 has this layout.
 */
public final class Dat {
    private static final String FORMAT = "DAT";
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);
    private static final int KIND_BYTES = 2;
    private static final int CAMERA_EVENT = 0x00;
    private static final int CONTRAST_DETECTION = 0x0C;

    private Dat() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        String version = header.field("version");
        if (!version.isEmpty() && !version.equals("2")) {
            throw input.errorOfFile("the version of DAT must be 2: " + version);
        }
        if (input.atLeast(KIND_BYTES) < KIND_BYTES) {
            throw input.errorOfFile("the header of DAT is cut");
        }
        int kind = input.window()[input.position()];
        int sizeBytes = input.window()[input.position() + 1];
        if ((kind != CAMERA_EVENT && kind != CONTRAST_DETECTION) || sizeBytes != DatDecoder.RECORD_BYTES) {
            throw input.error("DAT must hold camera events (kind 0 or 12) of 8 bytes: kind " + kind + ", " + sizeBytes
                    + " bytes");
        }
        input.advance(KIND_BYTES);
        return new RecordingHeader(FORMAT, header.sensorName(), header.geometry(input), WIDEST, DatDecoder::new);
    }
}
