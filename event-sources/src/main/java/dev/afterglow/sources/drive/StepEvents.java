package dev.afterglow.sources.drive;

import dev.afterglow.sources.EventBatch;
import java.util.Arrays;

/** The events of one step of the camera, sorted by time by counting; those of one microsecond keep the order in which they came. */
public final class StepEvents {
    private static final int FIRST_CAPACITY = 1 << 12;

    private final int[] startOfOffset;
    private final int widthPx;
    private int[] offsetUs = new int[FIRST_CAPACITY];
    private int[] pixelAndPolarity = new int[FIRST_CAPACITY];
    private int[] order = new int[FIRST_CAPACITY];
    private long startUs;
    private int size;
    private int given;

    /** For steps of at most {@code stepUs} on a sensor of {@code widthPx} columns. */
    public StepEvents(int stepUs, int widthPx) {
        startOfOffset = new int[stepUs + 1];
        this.widthPx = widthPx;
    }

    public void begin(long stepStartUs) {
        startUs = stepStartUs;
        size = 0;
        given = 0;
    }

    void add(int offset, int pixel, boolean brighter) {
        if (size == offsetUs.length) {
            offsetUs = Arrays.copyOf(offsetUs, 2 * size);
            pixelAndPolarity = Arrays.copyOf(pixelAndPolarity, 2 * size);
            order = new int[2 * size];
        }
        offsetUs[size] = offset;
        pixelAndPolarity[size] = pixel << 1 | (brighter ? 1 : 0);
        size++;
    }

    public void sort() {
        Arrays.fill(startOfOffset, 0);
        for (int i = 0; i < size; i++) {
            startOfOffset[offsetUs[i] + 1]++;
        }
        for (int offset = 1; offset < startOfOffset.length; offset++) {
            startOfOffset[offset] += startOfOffset[offset - 1];
        }
        for (int i = 0; i < size; i++) {
            order[startOfOffset[offsetUs[i]]++] = i;
        }
    }

    /** Moves on into the batch until it is full, or none are left, or the next is not before {@code endUs}. */
    public void giveTo(EventBatch batch, long endUs) {
        while (given < size && !batch.isFull()) {
            int event = order[given];
            long timestampUs = startUs + offsetUs[event];
            if (timestampUs >= endUs) {
                given = size;
                return;
            }
            int pixel = pixelAndPolarity[event] >>> 1;
            batch.add(timestampUs, pixel % widthPx, pixel / widthPx, (pixelAndPolarity[event] & 1) == 1);
            given++;
        }
    }
}
