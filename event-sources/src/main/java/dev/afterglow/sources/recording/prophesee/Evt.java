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
        return read("EVT2", "EVT 2.0", Evt2Decoder::new, input);
    }

    private static RecordingHeader read(
            String encoding, String format, DecoderFactory decoderFactory, RecordingInput input) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        if (!header.encoding().isEmpty() && !header.encoding().equals(encoding)) {
            throw input.errorOfFile("the header of " + format + " must name " + encoding + ": " + header.encoding());
        }
        return new RecordingHeader(format, header.sensorName(), header.geometry(input), WIDEST, decoderFactory);
    }
}
