package dev.afterglow.sources.recording;

import dev.afterglow.sources.recording.aedat.Aedat2;
import dev.afterglow.sources.recording.aedat.Aedat4;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.prophesee.PropheseeHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file give away.
 *
 * @param format the format of recordings that they belong to, or null
 * @param foreignKind what else they belong to, in words, or null
 */
record Signature(@Nullable RecordingFormat format, @Nullable String foreignKind) {
    private static final int HEAD_BYTES = 1 << 12;
    private static final Signature UNKNOWN = new Signature(null, null);
    private static final Map<String, String> FOREIGN = new LinkedHashMap<>();

    static {
        FOREIGN.put("\u00FF\u00D8\u00FF", "a JPEG image");
        FOREIGN.put("\u0089PNG", "a PNG image");
        FOREIGN.put("GIF8", "a GIF image");
        FOREIGN.put("BM", "a BMP image");
        FOREIGN.put("RIFF", "an AVI, WAV or WebP file");
        FOREIGN.put("%PDF", "a PDF document");
        FOREIGN.put("PK\u0003\u0004", "a ZIP archive");
        FOREIGN.put("\u001F\u008B", "a gzip archive");
        FOREIGN.put("7z\u00BC\u00AF", "a 7z archive");
        FOREIGN.put("\u0089HDF", "an HDF5 file");
        FOREIGN.put("\u0093NUMPY", "a numpy array");
        FOREIGN.put("#ROSBAG", "a ROS bag");
        FOREIGN.put("{", "a JSON text");
        FOREIGN.put("<", "an XML or HTML text");
    }

    static Signature of(RecordingInput input) throws IOException {
        int headBytes = Math.min(input.atLeast(HEAD_BYTES), HEAD_BYTES);
        String head = new String(input.window(), input.position(), headBytes, StandardCharsets.ISO_8859_1);
        RecordingFormat format = format(head, input);
        if (format != null) {
            return new Signature(format, null);
        }
        for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
            if (head.startsWith(foreign.getKey())) {
                return new Signature(null, foreign.getValue());
            }
        }
        return UNKNOWN;
    }

    private static @Nullable RecordingFormat format(String head, RecordingInput input) throws IOException {
        if (head.startsWith(Aedat2.MAGIC)) {
            return RecordingFormat.AEDAT2;
        }
        if (head.startsWith(Aedat4.MAGIC)) {
            return RecordingFormat.AEDAT4;
        }
        return head.startsWith("% ") ? propheseeFormat(input) : null;
    }

    private static @Nullable RecordingFormat propheseeFormat(RecordingInput input) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        input.seek(0);
        return switch (header.encoding()) {
            case "EVT2" -> RecordingFormat.EVT2;
            default -> null;
        };
    }
}
