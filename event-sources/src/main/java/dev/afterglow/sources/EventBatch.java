package dev.afterglow.sources;

/** A reusable run of camera events as parallel arrays. Times are sensor time in microseconds. */
public final class EventBatch {
    public static final int DEFAULT_CAPACITY = 1 << 14;

    public final long[] timestampsUs;
    public final short[] x;
    public final short[] y;
    public final boolean[] brighter;
    private int size;

    public EventBatch(int capacity) {
        timestampsUs = new long[capacity];
        x = new short[capacity];
        y = new short[capacity];
        brighter = new boolean[capacity];
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == timestampsUs.length;
    }

    public void clear() {
        size = 0;
    }

    /** Declares that the arrays hold events up to {@code newSize}: decoders fill them directly in tight loops. */
    public void extendTo(int newSize) {
        if (newSize < size || newSize > timestampsUs.length) {
            throw new IllegalArgumentException(
                    "newSize must be within " + size + " and " + timestampsUs.length + ": " + newSize);
        }
        size = newSize;
    }

    /** A batch of its own with the same events and no room for more. */
    public EventBatch trimmedCopy() {
        return copyWithRoom(size);
    }

    /** A batch of its own with the same events and room for {@code capacity} in all. */
    public EventBatch copyWithRoom(int capacity) {
        EventBatch copy = new EventBatch(capacity);
        System.arraycopy(timestampsUs, 0, copy.timestampsUs, 0, size);
        System.arraycopy(x, 0, copy.x, 0, size);
        System.arraycopy(y, 0, copy.y, 0, size);
        System.arraycopy(brighter, 0, copy.brighter, 0, size);
        copy.size = size;
        return copy;
    }

    public void add(long timestampUs, int column, int row, boolean isBrighter) {
        timestampsUs[size] = timestampUs;
        x[size] = (short) column;
        y[size] = (short) row;
        brighter[size] = isBrighter;
        size++;
    }
}
