package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Prophesee's DAT files: the text header, one byte for the kind of event (0x00 and 0x0C are camera events), one for its
 * size, and records of 8 bytes. A header without a version means version 2.
 */
public final class Dat {
    private static final String FORMAT = "DAT";
    private static final int KIND_BYTES = 2;
    private static final int CAMERA_EVENT = 0x00;
    private static final int CONTRAST_DETECTION = 0x0C;
    private static final int EXTERNAL_TRIGGER = 0x0E;

    private Dat() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        String version = header.field("version");
        if (!version.isEmpty() && !version.equals("1") && !version.equals("2")) {
            throw input.errorOfFile("the version of DAT must be 1 or 2: " + version);
        }
        readKind(input);
        int xBits = version.equals("1") ? 9 : 14;
        int yBits = version.equals("1") ? 8 : 14;
        return new RecordingHeader(
                FORMAT,
                header.sensorName(),
                header.geometry(input),
                new SensorGeometry(1 << xBits, 1 << yBits),
                header.withOrigin((data, bounds, skipped) -> new DatDecoder(data, bounds, skipped, xBits, yBits)));
    }

    private static void readKind(RecordingInput input) throws IOException {
        if (input.atLeast(KIND_BYTES) < KIND_BYTES) {
            throw input.errorOfFile("the header of DAT is cut");
        }
        int kind = input.window()[input.position()];
        int sizeBytes = input.window()[input.position() + 1];
        if (kind == EXTERNAL_TRIGGER) {
            throw input.error("DAT must hold camera events, and these are external triggers; the file beside it that"
                    + " ends in _cd.dat or _td.dat has the camera's");
        }
        if ((kind != CAMERA_EVENT && kind != CONTRAST_DETECTION) || sizeBytes != DatDecoder.RECORD_BYTES) {
            throw input.error("DAT must hold camera events (kind 0 or 12) of 8 bytes: kind " + kind + ", " + sizeBytes
                    + " bytes");
        }
        input.advance(KIND_BYTES);
    }
}
