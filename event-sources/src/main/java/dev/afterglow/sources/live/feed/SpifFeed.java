package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Address events over UDP as AEStream sends them to a SPIF board: little-endian words of 32 bits with x in bits 16-30, polarity in
 * bit 15 and y in bits 0-14. Bit 31 set says that no time follows; else the next word is the time in microseconds, modulo 2^32.
 * A datagram is a packet. There are no sequence numbers, so a datagram that the network lost leaves no trace.
 */
final class SpifFeed implements Feed {
    private static final int LARGEST_DATAGRAM_BYTES = 1 << 16;
    private static final int RECEIVE_BUFFER_BYTES = 4 << 20;
    private static final int WORD_BYTES = Integer.BYTES;
    private static final int COORDINATE = 0x7FFF;

    private final DatagramSocket socket;
    private final SensorGeometry geometry;
    private final SkippedCounts skipped = new SkippedCounts();
    private final WrappingTime time = new WrappingTime(Integer.SIZE);
    private final byte[] bytes = new byte[LARGEST_DATAGRAM_BYTES];
    private final DatagramPacket datagram = new DatagramPacket(bytes, bytes.length);
    private final EventBatch batch = new EventBatch(LARGEST_DATAGRAM_BYTES / WORD_BYTES);

    /** Takes over {@code socket}, which is bound. */
    SpifFeed(DatagramSocket socket, SensorGeometry geometry) throws IOException {
        this.socket = socket;
        this.geometry = geometry;
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
    }

    @Override
    public String description() {
        return "SPIF, " + geometry;
    }

    @Override
    public @Nullable LivePacket next() throws IOException {
        batch.clear();
        while (batch.size() == 0) {
            datagram.setLength(bytes.length);
            socket.receive(datagram);
            decode(datagram.getLength());
        }
        return new CameraPacket(geometry, batch.trimmedCopy());
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void decode(int length) {
        int at = 0;
        while (length - at >= WORD_BYTES) {
            int word = LittleEndian.intAt(bytes, at);
            boolean isDated = word >= 0;
            if (isDated && length - at < 2 * WORD_BYTES) {
                break;
            }
            long timestampUs =
                    isDated ? time.extend(LittleEndian.unsignedIntAt(bytes, at + WORD_BYTES)) : LivePacket.UNDATED;
            at += isDated ? 2 * WORD_BYTES : WORD_BYTES;
            int x = word >>> 16 & COORDINATE;
            int y = word & COORDINATE;
            if (x < geometry.widthPx() && y < geometry.heightPx()) {
                batch.add(timestampUs, x, y, (word & 1 << 15) != 0);
            } else {
                skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
            }
        }
        skipped.add(SkippedCounts.TRAILING_BYTES, length - at);
    }
}
