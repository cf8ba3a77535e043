package dev.afterglow.functions.serial;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Arrays of numbers: their length, then each of them. */
public final class PrimitiveArrays {
    private PrimitiveArrays() {}

    public static void write(int[] numbers, DataOutputView target) throws IOException {
        target.writeInt(numbers.length);
        for (int number : numbers) {
            target.writeInt(number);
        }
    }

    public static void write(long[] numbers, DataOutputView target) throws IOException {
        target.writeInt(numbers.length);
        for (long number : numbers) {
            target.writeLong(number);
        }
    }

    public static void write(float[] numbers, DataOutputView target) throws IOException {
        target.writeInt(numbers.length);
        for (float number : numbers) {
            target.writeFloat(number);
        }
    }

    public static int[] readInts(DataInputView source) throws IOException {
        int[] numbers = new int[source.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = source.readInt();
        }
        return numbers;
    }

    public static long[] readLongs(DataInputView source) throws IOException {
        long[] numbers = new long[source.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = source.readLong();
        }
        return numbers;
    }

    public static float[] readFloats(DataInputView source) throws IOException {
        float[] numbers = new float[source.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = source.readFloat();
        }
        return numbers;
    }
}
