package dev.afterglow.app.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary directory of one run. It disappears at {@link #close()}, or with this process when that ends before;
 * what a killed process left behind, the next run clears away.
 */
public final class RunDirectory implements AutoCloseable {
    private static final String PREFIX = "afterglow-run-";

    private final Path path;
    private final Thread deleteAtExit = new Thread(this::deleteQuietly, "delete-run-directory");

    private RunDirectory(Path path) {
        this.path = path;
    }

    /** Creates a directory below the system's directory for temporary files. */
    public static RunDirectory create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static RunDirectory create(Path parent) throws IOException {
        clearLeftovers(parent);
        // The owner is in the name: a lock file inside would have to be deleted before the rest.
        String prefix = PREFIX + ProcessHandle.current().pid() + "-";
        RunDirectory directory = new RunDirectory(Files.createTempDirectory(parent, prefix));
        Runtime.getRuntime().addShutdownHook(directory.deleteAtExit);
        return directory;
    }

    public Path path() {
        return path;
    }

    /** Deletes the directory and all it holds. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(deleteAtExit);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs too; whoever comes second finds nothing to delete.
        }
        deleteTree(path);
    }

    private void deleteQuietly() {
        try {
            deleteTree(path);
        } catch (IOException busy) {
            // Nobody is left to be told; the next run tries again.
        }
    }

    private static void clearLeftovers(Path parent) throws IOException {
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path leftover : siblings.filter(RunDirectory::isAbandoned).toList()) {
                new RunDirectory(leftover).deleteQuietly();
            }
        }
    }

    private static boolean isAbandoned(Path sibling) {
        String name = sibling.getFileName().toString();
        if (!name.matches(PREFIX + "\\d{1,10}-\\d+")) {
            return false;
        }
        long owner = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
        return ProcessHandle.of(owner).isEmpty();
    }

    private static void deleteTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(root)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException gone) {
            return;
        } catch (UncheckedIOException vanishing) {
            throw vanishing.getCause();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
