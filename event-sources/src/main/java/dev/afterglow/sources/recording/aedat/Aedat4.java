package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * AEDAT 4 of iniVation's DV: the magic line, the header's length (uint32), a FlatBuffer that says compression, position
 * of the data table and, in XML, the streams; then packets. (0, 0) is the upper left pixel and times are Unix
 * microseconds.
 *
 * <p>All event streams are read, in file order; with several cameras the geometry is the one that holds them all. The
 * data table is not needed, so a recording that was interrupted reads to its last whole packet.
 */
public final class Aedat4 {
    public static final String MAGIC = "#!AER-DAT4.0";
    private static final String FORMAT = "AEDAT 4.0";
    private static final byte[] FIRST_LINE = (MAGIC + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEADER_BYTES = RecordingInput.WINDOW_BYTES;
    private static final long UNKNOWN_POSITION = -1;
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);

    private Aedat4() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        byte[] header = headerBytes(input);
        try {
            FlatTable table = new FlatTable(header, 0, header.length);
            int compression = table.intField(0, 0);
            if (!Aedat4Compression.isKnown(compression)) {
                throw input.errorOfFile("the compression of AEDAT 4 must be within 0 and 4: " + compression);
            }
            long end = dataEnd(table.longField(1, UNKNOWN_POSITION), input);
            List<Aedat4Stream> streams = Aedat4Description.streams(table.stringField(2));
            return new RecordingHeader(
                    FORMAT,
                    sensor(streams),
                    geometry(streams),
                    WIDEST,
                    (data, bounds, skipped) -> new Aedat4Decoder(
                            data, end, streams, new Aedat4Compression(compression, data), bounds, skipped));
        } catch (MalformedPacketException | XMLStreamException malformed) {
            String reason =
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
            throw input.errorOfFile("the header of AEDAT 4 cannot be read: " + reason);
        }
    }

    private static byte[] headerBytes(RecordingInput input) throws IOException {
        int lengthAt = FIRST_LINE.length;
        if (input.atLeast(lengthAt + Integer.BYTES) < lengthAt + Integer.BYTES) {
            throw input.errorOfFile("the header of AEDAT 4 is cut");
        }
        for (int i = 0; i < lengthAt; i++) {
            if (input.window()[input.position() + i] != FIRST_LINE[i]) {
                throw input.error("AEDAT 4 must begin with " + MAGIC);
            }
        }
        long length = LittleEndian.unsignedIntAt(input.window(), input.position() + lengthAt);
        input.advance(lengthAt + Integer.BYTES);
        if (length > LARGEST_HEADER_BYTES) {
            throw input.errorOfFile(
                    "the header of AEDAT 4 must have at most " + LARGEST_HEADER_BYTES + " bytes: " + length);
        }
        if (input.atLeast((int) length) < length) {
            throw input.errorOfFile("the header of AEDAT 4 is cut");
        }
        byte[] header = new byte[(int) length];
        System.arraycopy(input.window(), input.position(), header, 0, header.length);
        input.advance(header.length);
        return header;
    }

    /** Packets end where the data table begins; a position that cannot be is one that was never written. */
    private static long dataEnd(long tablePosition, RecordingInput input) throws IOException {
        long size = input.sizeBytes();
        return tablePosition >= input.offset() && tablePosition <= size ? tablePosition : size;
    }

    private static String sensor(List<Aedat4Stream> streams) {
        return streams.stream()
                .filter(Aedat4Stream::isOfEvents)
                .map(Aedat4Stream::source)
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElseGet(() -> streams.stream()
                        .map(Aedat4Stream::source)
                        .filter(source -> !source.isEmpty())
                        .findFirst()
                        .orElse("DV"));
    }

    private static @Nullable SensorGeometry geometry(List<Aedat4Stream> streams) {
        boolean hasEvents = streams.stream().anyMatch(Aedat4Stream::isOfEvents);
        SensorGeometry widest = null;
        for (Aedat4Stream stream : streams) {
            SensorGeometry next = stream.geometry();
            if (next != null && (stream.isOfEvents() || !hasEvents)) {
                widest = widest == null
                        ? next
                        : new SensorGeometry(
                                Math.max(widest.widthPx(), next.widthPx()),
                                Math.max(widest.heightPx(), next.heightPx()));
            }
        }
        return widest;
    }
}
