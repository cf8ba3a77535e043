package dev.afterglow.sources.recording.hdf5;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.hdf5.ByteCells;
import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.recording.aedat.CaerHeader;
import dev.afterglow.sources.recording.aedat.CaerPolarityEvents;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The camera of a raw drive of DDD17 or DDD20: {@code dvs/data}, a table of cAER packets with the host's time in microseconds
 * (decimal digits) in column 0, the packet's header in column 1 and its events in column 2. Rows without a header are room
 * that was made in advance.
 *
 * <p>Event times are the sensor's. They are shifted onto the host's clock, which the vehicle signals are on, so that the first
 * packet ended when the host received it; a sensor clock that started anew is shifted anew, and counted.
 */
final class DriveEvents implements EventDecoder {
    static final String CELLS = "/dvs/data";
    private static final int COLUMNS = 3;
    private static final int BODY_COLUMN = 2;
    /** The recorder adds 2,048 rows at a time: so many empty ones in a row are the end. */
    private static final int MOST_EMPTY_ROWS = 4096;

    private static final String CLOCK_RESTART = "clockRestart";
    private static final long LONGEST_STEP_BACK_US = 1_000_000;

    private final RecordingInput input;
    private final SkippedCounts skipped;
    private final CaerPolarityEvents events;
    private @Nullable Hdf5File file;
    private @Nullable ByteCells cells;
    private long row;
    private int emptyRows;
    private byte[] body = new byte[0];
    private int at;
    private long originUs;
    private long hostOffsetUs;
    private long latestUs = Long.MIN_VALUE;

    DriveEvents(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        this.input = input;
        this.skipped = skipped;
        events = new CaerPolarityEvents(bounds, skipped);
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        ByteCells table = cells;
        if (table == null) {
            Hdf5File opened = Hdf5File.open(input.path());
            file = opened;
            table = opened.cells(CELLS, COLUMNS);
            cells = table;
        }
        while (!batch.isFull()) {
            if (at < body.length) {
                at = events.decode(body, at, body.length, originUs, batch);
            } else if (row < table.rows() && emptyRows < MOST_EMPTY_ROWS) {
                openRow(table, row++);
            } else {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void openRow(ByteCells table, long number) throws IOException {
        byte[][] head = table.read(number, 0, BODY_COLUMN);
        if (head[1].length == 0) {
            emptyRows++;
            return;
        }
        emptyRows = 0;
        CaerHeader header = head[1].length < CaerHeader.BYTES ? null : CaerHeader.at(head[1], 0);
        if (header == null || !header.isSound()) {
            skipped.add(SkippedCounts.CORRUPT_PACKET, 1);
        } else if (!header.isPolarity()) {
            skipped.add(header.reason(), header.number());
        } else if (header.number() > 0) {
            openPacket(header, hostUs(head[0]), table.read(number, BODY_COLUMN, 1)[0]);
        }
    }

    private void openPacket(CaerHeader header, long hostUs, byte[] packet) {
        long wholeBytes =
                Math.min(packet.length / CaerHeader.EVENT_BYTES, header.number()) * (long) CaerHeader.EVENT_BYTES;
        if (wholeBytes < (long) header.number() * CaerHeader.EVENT_BYTES) {
            skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
        }
        boolean isFirst = latestUs == Long.MIN_VALUE;
        if (wholeBytes == 0 || (isFirst && hostUs < 0)) {
            skipped.add(SkippedCounts.CORRUPT_PACKET, wholeBytes == 0 ? 0 : 1);
            return;
        }
        int lastTimeAt = (int) wholeBytes - Integer.BYTES;
        long lastUs = header.overflowUs() + (LittleEndian.intAt(packet, lastTimeAt) & Integer.MAX_VALUE);
        boolean isRestart = !isFirst && lastUs < latestUs - LONGEST_STEP_BACK_US && hostUs >= 0;
        if (isFirst || isRestart) {
            hostOffsetUs = hostUs - lastUs;
            skipped.add(CLOCK_RESTART, isRestart ? 1 : 0);
        }
        latestUs = lastUs;
        originUs = header.overflowUs() + hostOffsetUs;
        body = wholeBytes == packet.length ? packet : Arrays.copyOf(packet, (int) wholeBytes);
        at = 0;
    }

    /** The time that the digits say, or -1. */
    private static long hostUs(byte[] digits) {
        String text = new String(digits, StandardCharsets.ISO_8859_1).strip();
        return text.matches("\\d{1,17}") ? Long.parseLong(text) : -1;
    }
}
