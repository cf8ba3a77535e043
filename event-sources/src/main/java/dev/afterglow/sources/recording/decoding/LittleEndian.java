package dev.afterglow.sources.recording.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in bytes, least significant byte first. */
public final class LittleEndian {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private LittleEndian() {}

    public static short shortAt(byte[] bytes, int index) {
        return (short) SHORT.get(bytes, index);
    }

    public static int unsignedShortAt(byte[] bytes, int index) {
        return shortAt(bytes, index) & 0xFFFF;
    }

    public static int intAt(byte[] bytes, int index) {
        return (int) INT.get(bytes, index);
    }

    public static long unsignedIntAt(byte[] bytes, int index) {
        return intAt(bytes, index) & 0xFFFF_FFFFL;
    }

    public static long longAt(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    public static void putLong(byte[] bytes, int index, long value) {
        LONG.set(bytes, index, value);
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }
}
