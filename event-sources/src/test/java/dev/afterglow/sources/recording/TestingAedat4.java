package dev.afterglow.sources.recording;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.xxhash.XXHashFactory;

/** A DV file in the making, written after the layout and not with the project's own encoder. */
public final class TestingAedat4 {
    public enum Packing {
        NONE(0),
        LZ4(1),
        ZSTD(3);

        private final int code;

        Packing(int code) {
            this.code = code;
        }
    }

    private static final String XML = "<dv version=\"2.0\"><node name=\"outInfo\" path=\"/outInfo/\">"
            + stream(0, "EVTS", "346", "260")
            + stream(2, "IMUS", "", "")
            + stream(3, "TRIG", "", "")
            + stream(5, "EVTS", "100", "100")
            + "</node></dv>";

    private final Packing packing;
    private final TestingBytes packets = TestingBytes.littleEndian();

    public TestingAedat4(Packing packing) {
        this.packing = packing;
    }

    public TestingAedat4 events(int stream, List<TestingEvent> events) {
        return packet(stream, pack(eventsBody(events)));
    }

    /** A packet of which event {@code index} has these fields in place of its own. */
    TestingAedat4 events(
            int stream, List<TestingEvent> events, int index, long timestampUs, int x, int y, long polarityAndPadding) {
        byte[] body = eventsBody(events);
        byte[] event = TestingBytes.littleEndian()
                .int64(timestampUs)
                .int16(x)
                .int16(y)
                .int32(polarityAndPadding)
                .toArray();
        System.arraycopy(event, 0, body, body.length - 16 * (events.size() - index), event.length);
        return packet(stream, body);
    }

    /** A packet with a vector of {@code count} references to tables. */
    TestingAedat4 elements(int stream, String identifier, int count) {
        TestingBytes body = vectorHead(identifier, count, 4 * count);
        for (int i = 0; i < count; i++) {
            body.int32(0);
        }
        return packet(stream, pack(body.toArray()));
    }

    TestingAedat4 packet(int stream, byte[] body) {
        packets.int32(stream).int32(body.length).raw(body);
        return this;
    }

    public byte[] interrupted() {
        return interrupted(packing.code);
    }

    byte[] interrupted(int compression) {
        return TestingBytes.littleEndian()
                .raw(header(compression, -1))
                .raw(packets.toArray())
                .toArray();
    }

    byte[] withTable() {
        long tableAt = (long) header(packing.code, -1).length + packets.toArray().length;
        return TestingBytes.littleEndian()
                .raw(header(packing.code, tableAt))
                .raw(packets.toArray())
                .raw(pack(TestingBytes.littleEndian()
                        .int32(8)
                        .int32(4)
                        .text("FTAB")
                        .toArray()))
                .toArray();
    }

    static byte[] eventsBody(List<TestingEvent> events) {
        return vectorHead("EVTS", events.size(), 16 * events.size())
                .raw(structs(events))
                .toArray();
    }

    /** A size-prefixed FlatBuffer: root offset, identifier, table, vector and, last, the vtable. */
    static byte[] eventsBodyWithLayoutBehind(List<TestingEvent> events) {
        int vectorBytes = 16 * events.size();
        return TestingBytes.littleEndian()
                .int32(26 + vectorBytes)
                .int32(8)
                .text("EVTS")
                .int32(-(12 + vectorBytes))
                .int32(4)
                .int32(events.size())
                .raw(structs(events))
                .int16(6)
                .int16(8)
                .int16(4)
                .toArray();
    }

    private static byte[] structs(List<TestingEvent> events) {
        TestingBytes structs = TestingBytes.littleEndian();
        for (TestingEvent event : events) {
            structs.int64(event.timestampUs()).int16(event.x()).int16(event.y()).int32(event.brighter() ? 1 : 0);
        }
        return structs.toArray();
    }

    /** A frame of two blocks: literals, then one match over the whole first block followed by literals. */
    static byte[] linkedLz4Frame(byte[] first, byte[] second, byte[] whole) {
        int shared = 0;
        while (shared < 20 && second[shared] == first[shared]) {
            shared++;
        }
        TestingBytes blockWithMatch = TestingBytes.littleEndian();
        if (shared >= 4) {
            blockWithMatch.int8(shared - 4).int16(first.length);
        } else {
            shared = 0;
        }
        byte[] head = TestingBytes.littleEndian().int8(0x40).int8(0x40).toArray();
        int check = XXHashFactory.safeInstance().hash32().hash(head, 0, head.length, 0) >>> 8;
        byte[] rest = Arrays.copyOfRange(second, shared, second.length);
        byte[] one = literals(first);
        byte[] two = blockWithMatch.raw(literals(rest)).toArray();
        assert whole.length == first.length + second.length;
        return TestingBytes.littleEndian()
                .int32(0x184D2204)
                .raw(head)
                .int8(check)
                .int32(one.length)
                .raw(one)
                .int32(two.length)
                .raw(two)
                .int32(0)
                .toArray();
    }

    private static byte[] literals(byte[] bytes) {
        TestingBytes block = TestingBytes.littleEndian().int8(0xF0);
        int left = bytes.length - 15;
        for (; left >= 255; left -= 255) {
            block.int8(255);
        }
        return block.int8(left).raw(bytes).toArray();
    }

    /** A size-prefixed FlatBuffer up to a vector's length: root offset, identifier, vtable, table, vector. */
    private static TestingBytes vectorHead(String identifier, int count, int vectorBytes) {
        return TestingBytes.littleEndian()
                .int32(28 + vectorBytes)
                .int32(16)
                .text(identifier)
                .int16(0)
                .int16(6)
                .int16(8)
                .int16(4)
                .int32(6)
                .int32(4)
                .int32(count);
    }

    private static byte[] header(int compression, long tablePosition) {
        byte[] xml = XML.getBytes(StandardCharsets.UTF_8);
        byte[] table = TestingBytes.littleEndian()
                .int32(20)
                .text("IOHE")
                .int16(0)
                .int16(10)
                .int16(20)
                .int16(4)
                .int16(8)
                .int16(16)
                .int32(10)
                .int32(compression)
                .int64(tablePosition)
                .int32(4)
                .int32(xml.length)
                .raw(xml)
                .toArray();
        return TestingBytes.littleEndian()
                .text("#!AER-DAT4.0\r\n")
                .int32(table.length)
                .raw(table)
                .toArray();
    }

    private static String stream(int id, String type, String sizeX, String sizeY) {
        String size = sizeX.isEmpty()
                ? ""
                : "<attr key=\"sizeX\" type=\"int\">" + sizeX + "</attr><attr key=\"sizeY\" type=\"int\">" + sizeY
                        + "</attr>";
        return "<node name=\"" + id + "\" path=\"/outInfo/" + id + "/\"><attr key=\"typeIdentifier\" type=\"string\">"
                + type + "</attr><node name=\"info\"><attr key=\"source\" type=\"string\">Camera</attr>" + size
                + "</node></node>";
    }

    private byte[] pack(byte[] body) {
        return switch (packing) {
            case NONE -> body;
            case ZSTD -> Zstd.compress(body);
            case LZ4 -> lz4Frame(body);
        };
    }

    private static byte[] lz4Frame(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LZ4FrameOutputStream frame = new LZ4FrameOutputStream(bytes)) {
            frame.write(body);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
