package dev.afterglow.sources.vehicle.can;

/**
 * Where a signal lies in a frame's bits, and what they mean: {@code value = raw * factor + offset}.
 *
 * <p>Bit n is bit n % 8 of byte n / 8. A little-endian signal ("Intel") begins at its least significant bit and goes up; a
 * big-endian one ("Motorola") begins at its most significant bit and goes down within a byte, then on to bit 7 of the next.
 *
 * @param multiplex {@link #ALWAYS}, or the value of the message's multiplexor with which the signal is there
 * @param unit as the file has it
 */
public record DbcSignal(
        String name,
        int startBit,
        int bits,
        boolean isLittleEndian,
        Coding coding,
        double factor,
        double offset,
        String unit,
        boolean isMultiplexor,
        long multiplex) {
    public static final long ALWAYS = -1;

    /** How the raw bits are a number. */
    public enum Coding {
        UNSIGNED,
        SIGNED,
        FLOAT,
        DOUBLE
    }

    DbcSignal withCoding(Coding newCoding) {
        return new DbcSignal(
                name, startBit, bits, isLittleEndian, newCoding, factor, offset, unit, isMultiplexor, multiplex);
    }

    /** Bytes that a frame must have to hold the signal. */
    int neededBytes() {
        int last = startBit;
        if (isLittleEndian) {
            last += bits - 1;
        } else {
            int left = bits - 1 - startBit % 8;
            last = startBit - startBit % 8 + (left <= 0 ? 0 : (left + 7) / 8 * 8);
        }
        return last / 8 + 1;
    }

    double value(byte[] data) {
        long raw = raw(data);
        double number = switch (coding) {
            case UNSIGNED -> raw >= 0 ? (double) raw : (raw >>> 1) * 2.0 + (raw & 1);
            case SIGNED -> raw << (Long.SIZE - bits) >> (Long.SIZE - bits);
            case FLOAT -> Float.intBitsToFloat((int) raw);
            case DOUBLE -> Double.longBitsToDouble(raw);
        };
        return number * factor + offset;
    }

    /** The bits as an unsigned number. */
    long raw(byte[] data) {
        long raw = 0;
        int bit = startBit;
        for (int i = 0; i < bits; i++) {
            long value = data[bit / 8] >> (bit % 8) & 1;
            if (isLittleEndian) {
                raw |= value << i;
                bit++;
            } else {
                raw = raw << 1 | value;
                bit = bit % 8 == 0 ? bit + 15 : bit - 1;
            }
        }
        return raw;
    }
}
