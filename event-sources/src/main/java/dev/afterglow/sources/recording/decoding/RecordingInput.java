package dev.afterglow.sources.recording.decoding;

import dev.afterglow.sources.RecordingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recording's bytes, seen through a window of at most 256 KiB that slides over the file.
 *
 * <p>A stream that is still growing, such as a sensor's, is seen the same way, but the window then takes no more than is asked
 * for or already there: bytes that are at hand never wait for others.
 */
public final class RecordingInput implements Closeable {
    public static final int WINDOW_BYTES = 1 << 18;

    /** A file is read in pieces that stay in a core's second-level cache, together with the batch they become. */
    private static final int READ_BYTES = 1 << 16;

    private final Path path;
    private final String name;
    private final SeekableByteChannel channel;
    private final byte[] window;
    private final ByteBuffer filling;
    private final boolean isGrowing;
    private int position;
    private int limit;
    private long limitOffset;

    private RecordingInput(Path path, String name, SeekableByteChannel channel, boolean isGrowing) throws IOException {
        this.path = path;
        this.name = name;
        this.channel = channel;
        this.isGrowing = isGrowing;
        window = new byte[(int) Math.min(WINDOW_BYTES, channel.size())];
        filling = ByteBuffer.wrap(window);
    }

    /**
     * Opens a file that has something to read.
     *
     * @throws RecordingException in one line, if it is missing, empty, no file or not for this user
     */
    public static RecordingInput open(Path file) throws IOException {
        requireContent(file);
        try {
            return new RecordingInput(file, file.toString(), Files.newByteChannel(file), false);
        } catch (AccessDeniedException denied) {
            throw new RecordingException(file.toString(), "may not be read: permission denied");
        }
    }

    /** A stream that is still growing, which errors call {@code name}; it need only go forward. */
    public static RecordingInput ofGrowing(String name, SeekableByteChannel stream) throws IOException {
        return new RecordingInput(Path.of(""), name, stream, true);
    }

    /** The file, for readers that find their own way in it. */
    public Path path() {
        return path;
    }

    /** The bytes at hand lie in {@code window()[position()..position() + available())}. */
    public byte[] window() {
        return window;
    }

    public int position() {
        return position;
    }

    public int available() {
        return limit - position;
    }

    /** Offset in the file of the next byte. */
    public long offset() {
        return limitOffset - available();
    }

    public long sizeBytes() throws IOException {
        return channel.size();
    }

    /**
     * Slides the window until at least {@code wantedBytes}, at most {@link #WINDOW_BYTES}, are at hand; fewer only where
     * the file ends.
     *
     * @return how many bytes are at hand
     */
    public int atLeast(int wantedBytes) throws IOException {
        if (available() < wantedBytes) {
            fill(Math.min(isGrowing ? wantedBytes : Math.max(wantedBytes, READ_BYTES), window.length));
        }
        return available();
    }

    /** Whether {@code wantedBytes} may have to be waited for: the stream is growing and they are not at hand. */
    public boolean mayHaveToWaitFor(int wantedBytes) {
        return isGrowing && available() < wantedBytes;
    }

    /** Passes over bytes that are at hand. */
    public void advance(int bytes) {
        if (bytes < 0 || bytes > available()) {
            throw new IllegalArgumentException("bytes must be within 0 and " + available() + ": " + bytes);
        }
        position += bytes;
    }

    public void seek(long offset) throws IOException {
        long back = limitOffset - offset;
        if (back >= 0 && back <= limit) {
            position = limit - (int) back;
            return;
        }
        channel.position(offset);
        position = 0;
        limit = 0;
        limitOffset = offset;
    }

    public RecordingException error(String need) {
        return error(offset(), need);
    }

    public RecordingException error(long offset, String need) {
        return new RecordingException(name, offset, need);
    }

    /** An error of the file as a whole, not of one place in it. */
    public RecordingException errorOfFile(String need) {
        return new RecordingException(name, need);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void requireContent(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RecordingException(file.toString(), "is a folder; name a recording in it");
        }
        if (!Files.exists(file)) {
            throw new RecordingException(file.toString(), "does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new RecordingException(file.toString(), "is no regular file");
        }
        if (Files.size(file) == 0) {
            throw new RecordingException(file.toString(), "is empty");
        }
    }

    private void fill(int enoughBytes) throws IOException {
        int kept = available();
        System.arraycopy(window, position, window, 0, kept);
        position = 0;
        limit = kept;
        while (limit < enoughBytes) {
            filling.clear().position(limit);
            if (!isGrowing) {
                filling.limit(enoughBytes);
            }
            int read = channel.read(filling);
            if (read < 0) {
                return;
            }
            limit += read;
            limitOffset += read;
        }
    }
}
