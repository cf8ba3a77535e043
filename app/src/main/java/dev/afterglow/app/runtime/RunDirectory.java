package dev.afterglow.app.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary directory of one run and what works in it. At {@link #close()}, or when this process ends before, what
 * works there is stopped, the last one first, and the directory deleted; what a killed process left behind, the next
 * run clears away.
 */
public final class RunDirectory implements AutoCloseable {
    private static final String PREFIX = "afterglow-run-";

    private final Path path;
    private final DirectoryOwner owner;
    private final Deque<AutoCloseable> lastFirst = new ArrayDeque<>();
    private final Thread closeAtExit = new Thread(this::closeQuietly, "close-run-directory");
    private boolean isClosed;

    private RunDirectory(Path path, DirectoryOwner owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Creates a directory where the system keeps temporary files. */
    public static RunDirectory create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static RunDirectory create(Path parent) throws IOException {
        clearLeftovers(parent);
        while (true) {
            Path path = Files.createTempDirectory(parent, prefix());
            DirectoryOwner owner = DirectoryOwner.take(path);
            if (owner != null) {
                RunDirectory directory = new RunDirectory(path, owner);
                Runtime.getRuntime().addShutdownHook(directory.closeAtExit);
                return directory;
            }
            // A run that was clearing away took ours for a leftover in the instant before it had an owner.
        }
    }

    public Path path() {
        return path;
    }

    /** Gives this directory something that works in it and must be stopped before it disappears. */
    public synchronized <T extends AutoCloseable> T stopBeforeDeletion(T resource) {
        if (isClosed) {
            throw new IllegalStateException(path + " is closed already");
        }
        lastFirst.push(resource);
        return resource;
    }

    /** Stops what works here and deletes everything. A second call waits for the first and does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        lastFirst.forEach(RunDirectory::stop);
        owner.close();
        DirectoryTree.delete(path);
        if (Thread.currentThread() != closeAtExit) {
            forgetAtExit();
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException failed) {
            log().warn("{} could not be deleted; the next run tries again", path, failed);
        }
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException alreadyExiting) {
            // The hook waits for us and then finds nothing to do.
        }
    }

    private static void stop(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            // The others still have to be stopped.
            log().warn("{} could not be stopped in good order", resource, failed);
        }
    }

    private static void clearLeftovers(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(parent)) {
            others = siblings.filter(RunDirectory::belongsToAnotherProcess).toList();
        }
        for (Path other : others) {
            if (DirectoryOwner.isGone(other)) {
                deleteQuietly(other);
            }
        }
    }

    private static void deleteQuietly(Path leftover) {
        try {
            DirectoryTree.delete(leftover);
        } catch (IOException failed) {
            // No reason for this run not to start.
            log().warn("{}, left by a killed run, could not be deleted", leftover, failed);
        }
    }

    private static boolean belongsToAnotherProcess(Path sibling) {
        String name = sibling.getFileName().toString();
        return name.startsWith(PREFIX) && !name.startsWith(prefix());
    }

    private static String prefix() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    /** Not a constant: a command that fails early need not wait for the logging to start. */
    private static Logger log() {
        return LoggerFactory.getLogger(RunDirectory.class);
    }
}
