package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingHeader.DecoderFactory;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** RAW streams of Prophesee sensors: a text header, possibly none, and then words up to the end of the file. */
public final class Evt {
    /** Coordinates have eleven bits in all three encodings. */
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 11, 1 << 11);

    private Evt() {}

    public static RecordingHeader readEvt2(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        return header("EVT 2.0", read("EVT2", input), Evt2Decoder::new, input);
    }

    public static RecordingHeader readEvt21(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        PropheseeHeader header = read("EVT21", input);
        boolean isLegacy = header.isUpperHalfFirst();
        return header(
                "EVT 2.1", header, (data, bounds, skipped) -> new Evt21Decoder(data, bounds, skipped, isLegacy), input);
    }

    public static RecordingHeader readEvt3(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        return header("EVT 3.0", read("EVT3", input), Evt3Decoder::new, input);
    }

    private static PropheseeHeader read(String encoding, RecordingInput input) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        if (!header.encoding().isEmpty() && !header.encoding().equals(encoding)) {
            throw input.errorOfFile("the header must name " + encoding + ": " + header.encoding());
        }
        return header;
    }

    private static RecordingHeader header(
            String format, PropheseeHeader header, DecoderFactory decoderFactory, RecordingInput input)
            throws IOException {
        return new RecordingHeader(
                format, header.sensorName(), header.geometry(input), WIDEST, header.withOrigin(decoderFactory));
    }
}
