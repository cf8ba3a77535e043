package dev.afterglow.app.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a directory that lives exactly as long as the process that took it. Unlike a process number it means the
 * same on both sides of a container's wall.
 *
 * <p>A process must not ask {@link #isGone} about a directory of its own: closing any channel of a file gives up all
 * locks that the process holds on it.
 */
final class DirectoryOwner implements AutoCloseable {
    private static final String FILE = ".owner";

    private final FileChannel channel;

    private DirectoryOwner(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a new directory, or returns null when another process was quicker to take it or to delete it. */
    static @Nullable DirectoryOwner take(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null || !Files.exists(file)) {
            channel.close();
            return null;
        }
        return new DirectoryOwner(channel);
    }

    /** Whether the directory had an owner that has ended. Of one that cannot be read this is not known, so false. */
    static boolean isGone(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
