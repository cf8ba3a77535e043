package dev.afterglow.sources.live.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A stream without end as the readers of recordings want it: its size is boundless and its position only grows. */
final class StreamChannel implements SeekableByteChannel {
    /** More than any frame of any sensor: a longer way forward was told by bytes that mean something else. */
    private static final long LONGEST_SKIP_BYTES = 64L << 20;

    private final InputStream stream;
    private long position;
    private volatile boolean isOpen = true;

    StreamChannel(InputStream stream) {
        this.stream = stream;
    }

    /** Waits for the first byte only: what is there is taken, what is not yet there is not waited for. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!isOpen) {
            throw new ClosedChannelException();
        }
        int read = stream.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
        if (read > 0) {
            into.position(into.position() + read);
            position += read;
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        long skip = newPosition - position;
        if (skip < 0 || skip > LONGEST_SKIP_BYTES) {
            throw new IOException("a packet must have at most " + LONGEST_SKIP_BYTES + " bytes; this one leads " + skip
                    + " bytes on");
        }
        try {
            stream.skipNBytes(skip);
        } catch (EOFException cut) {
            throw new IOException("the stream ended in the middle of a packet", cut);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        stream.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
