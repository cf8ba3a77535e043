package dev.afterglow.sources.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes in the making. */
final class TestingBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    private TestingBytes(ByteOrder order) {
        this.order = order;
    }

    static TestingBytes littleEndian() {
        return new TestingBytes(ByteOrder.LITTLE_ENDIAN);
    }

    static TestingBytes bigEndian() {
        return new TestingBytes(ByteOrder.BIG_ENDIAN);
    }

    TestingBytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    TestingBytes raw(byte... values) {
        bytes.writeBytes(values);
        return this;
    }

    TestingBytes int8(int value) {
        bytes.write(value);
        return this;
    }

    TestingBytes int16(int value) {
        return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    TestingBytes int32(long value) {
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    TestingBytes int64(long value) {
        return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
