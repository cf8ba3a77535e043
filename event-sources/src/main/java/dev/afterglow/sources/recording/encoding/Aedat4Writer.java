package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jpountz.lz4.LZ4FrameOutputStream;

/**
 * AEDAT 4 with one stream of events, plain or LZ4. The data table is left out, as in a recording that was interrupted,
 * which every reader must accept. FlatBuffers are laid out by hand: root offset, identifier, vtable, table, vector.
 */
final class Aedat4Writer implements RecordingWriter {
    private static final int EVENT_BYTES = 16;
    private static final int BODY_HEAD_BYTES = 32;
    private static final int HEADER_HEAD_BYTES = 44;
    private static final int MOST_EVENTS = 1 << 12;
    private static final int STREAM = 0;

    private final RecordingOutput output;
    private final boolean isLz4;
    private final ByteBuffer body =
            ByteBuffer.allocate(BODY_HEAD_BYTES + MOST_EVENTS * EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    Aedat4Writer(RecordingOutput output, String sensor, SensorGeometry geometry, boolean isLz4) throws IOException {
        this.output = output;
        this.isLz4 = isLz4;
        output.text("#!AER-DAT4.0\r\n");
        byte[] description = description(sensor, geometry).getBytes(StandardCharsets.UTF_8);
        ByteBuffer header =
                ByteBuffer.allocate(HEADER_HEAD_BYTES + description.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(20).put("IOHE".getBytes(StandardCharsets.US_ASCII));
        header.putShort((short) 0).putShort((short) 10).putShort((short) 20);
        header.putShort((short) 4).putShort((short) 8).putShort((short) 16);
        header.putInt(10).putInt(isLz4 ? 1 : 0).putLong(-1).putInt(4);
        header.putInt(description.length).put(description);
        output.int32(header.capacity());
        output.write(header.array());
    }

    @Override
    public void write(EventBatch batch) throws IOException {
        for (int from = 0; from < batch.size(); from += MOST_EVENTS) {
            writePacket(batch, from, Math.min(from + MOST_EVENTS, batch.size()));
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void writePacket(EventBatch batch, int from, int to) throws IOException {
        int events = to - from;
        body.clear();
        body.putInt(BODY_HEAD_BYTES - Integer.BYTES + events * EVENT_BYTES);
        body.putInt(16).put("EVTS".getBytes(StandardCharsets.US_ASCII));
        body.putShort((short) 0).putShort((short) 6).putShort((short) 8).putShort((short) 4);
        body.putInt(6).putInt(4).putInt(events);
        for (int i = from; i < to; i++) {
            body.putLong(batch.timestampsUs[i]).putShort(batch.x[i]).putShort(batch.y[i]);
            body.putInt(batch.brighter[i] ? 1 : 0);
        }
        byte[] packet = isLz4 ? lz4() : body.array();
        int packetBytes = isLz4 ? packet.length : body.position();
        output.int32(STREAM);
        output.int32(packetBytes);
        output.write(packet, 0, packetBytes);
    }

    private byte[] lz4() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LZ4FrameOutputStream frame = new LZ4FrameOutputStream(bytes, LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB)) {
            frame.write(body.array(), 0, body.position());
        }
        return bytes.toByteArray();
    }

    private String description(String sensor, SensorGeometry geometry) {
        return """
                <dv version="2.0">
                    <node name="outInfo" path="/outInfo/">
                        <node name="%d" path="/outInfo/%d/">
                            <attr key="compression" type="string">%s</attr>
                            <attr key="typeIdentifier" type="string">EVTS</attr>
                            <node name="info" path="/outInfo/%d/info/">
                                <attr key="sizeX" type="int">%d</attr>
                                <attr key="sizeY" type="int">%d</attr>
                                <attr key="source" type="string">%s</attr>
                            </node>
                        </node>
                    </node>
                </dv>
                """.formatted(
                        STREAM,
                        STREAM,
                        isLz4 ? "LZ4" : "NONE",
                        STREAM,
                        geometry.widthPx(),
                        geometry.heightPx(),
                        sensor.replaceAll("[<>&]", "_"));
    }
}
