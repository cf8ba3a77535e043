package dev.afterglow.sources.recording.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers read from bytes, most significant byte first. */
public final class BigEndian {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    public static int unsignedShortAt(byte[] bytes, int index) {
        return (short) SHORT.get(bytes, index) & 0xFFFF;
    }

    public static int intAt(byte[] bytes, int index) {
        return (int) INT.get(bytes, index);
    }
}
