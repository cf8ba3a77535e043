package dev.afterglow.sources.recording;

import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.recording.aedat.Aedat2;
import dev.afterglow.sources.recording.aedat.Aedat3;
import dev.afterglow.sources.recording.aedat.Aedat4;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.plain.EventStream;
import dev.afterglow.sources.recording.prophesee.PropheseeHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Map<String, RecordingFormat> MAGICS = Map.of(
            "#!AER-DAT1",
            RecordingFormat.AEDAT1,
            "# This is a raw AE data file",
            RecordingFormat.AEDAT1,
            Aedat2.MAGIC,
            RecordingFormat.AEDAT2,
            Aedat3.MAGIC,
            RecordingFormat.AEDAT3,
            Aedat4.MAGIC,
            RecordingFormat.AEDAT4,
            EventStream.MAGIC,
            RecordingFormat.EVENT_STREAM,
            Hdf5File.MAGIC,
            RecordingFormat.HDF5);
    private static final String NUMBER = "\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,3})?";
    private static final Pattern TEXT_LINE =
            Pattern.compile("(?:\\d{1,5} \\d{1,5}\\s*\\n)?" + NUMBER + "(?:[ \\t]+" + NUMBER + "){2}[ \\t]+-?[01]");
    private static final Pattern CSV_LINE = Pattern.compile(NUMBER + "(?:, ?" + NUMBER + "){2}, ?(?:-?[01]|[tTfF])");
    private static final Pattern CSV_NAMES =
            Pattern.compile("[#\"]?(?:t|ts|time|timestamps?)(?:[ _]?[\\[(]?[mun]?s[])]?)?\"?, ?\"?x\"?, ?\"?y\"?"
                    + "|[#\"]?x\"?, ?\"?y\"?,|%geometry:\\d+,\\d+\\s");
    private static final Pattern METAVISION_LINE = Pattern.compile("\\d{1,4},\\d{1,4},[01],\\d{1,18}\\s");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

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
        FOREIGN.put("\u0093NUMPY", "a numpy array");
        FOREIGN.put("#ROSBAG", "a ROS bag");
        FOREIGN.put("{", "a JSON text");
        FOREIGN.put("<", "an XML or HTML text");
    }

    static Signature of(RecordingInput input) throws IOException {
        int headBytes = Math.min(input.atLeast(HEAD_BYTES), HEAD_BYTES);
        String head = new String(input.window(), input.position(), headBytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("% ")) {
            return ofProphesee(input);
        }
        RecordingFormat format = format(head);
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

    private static @Nullable RecordingFormat format(String head) {
        for (Map.Entry<String, RecordingFormat> magic : MAGICS.entrySet()) {
            if (head.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        return textFormat(head.startsWith(BYTE_ORDER_MARK) ? head.substring(BYTE_ORDER_MARK.length()) : head);
    }

    private static @Nullable RecordingFormat textFormat(String head) {
        if (TEXT_LINE.matcher(head).lookingAt()) {
            return RecordingFormat.TEXT;
        }
        return Stream.of(CSV_LINE, CSV_NAMES, METAVISION_LINE)
                        .anyMatch(line -> line.matcher(head).lookingAt())
                ? RecordingFormat.CSV
                : null;
    }

    private static Signature ofProphesee(RecordingInput input) throws IOException {
        PropheseeHeader header = PropheseeHeader.read(input);
        input.seek(0);
        return switch (header.encoding()) {
            case "EVT2" -> new Signature(RecordingFormat.EVT2, null);
            case "EVT21" -> new Signature(RecordingFormat.EVT21, null);
            case "EVT3" -> new Signature(RecordingFormat.EVT3, null);
            default -> ofOtherProphesee(header);
        };
    }

    private static Signature ofOtherProphesee(PropheseeHeader header) {
        if (header.isOfDat()) {
            return new Signature(RecordingFormat.DAT, null);
        }
        return header.encoding().isEmpty()
                ? UNKNOWN
                : new Signature(null, "a Prophesee recording of " + header.encoding());
    }
}
