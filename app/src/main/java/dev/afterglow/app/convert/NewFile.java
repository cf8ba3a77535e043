package dev.afterglow.app.convert;

import dev.afterglow.sources.RecordingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there at the end. What is closed
 * before it is complete leaves nothing behind.
 */
public final class NewFile implements Closeable {
    private final Path target;
    private final Path partial;
    private final boolean mayReplace;

    private NewFile(Path target, Path partial, boolean mayReplace) {
        this.target = target;
        this.partial = partial;
        this.mayReplace = mayReplace;
    }

    /**
     * Prepares to write {@code target}.
     *
     * @throws RecordingException if it is in use for something else, or exists and {@code mayReplace} is not said
     */
    public static NewFile at(Path target, boolean mayReplace) throws IOException {
        // A link stays a link: what it points to is written.
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = place.getParent();
        Path name = place.getFileName();
        if (Files.isDirectory(place) || folder == null || name == null) {
            throw new RecordingException(target.toString(), "is a folder; name the file to write in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(target.toString(), "its folder does not exist: " + folder);
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new RecordingException(target.toString(), "is no regular file");
        }
        if (Files.exists(place) && !mayReplace) {
            throw new RecordingException(target.toString(), "exists already; --force writes over it");
        }
        Path partial =
                folder.resolve("." + name + ".partial" + ProcessHandle.current().pid());
        return new NewFile(place, partial, mayReplace);
    }

    /** Where to write until the file is complete. */
    public Path partial() {
        // For a person who stops the process halfway.
        partial.toFile().deleteOnExit();
        return partial;
    }

    /** Moves what was written to its place. */
    public void complete() throws IOException {
        if (mayReplace) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(partial, target);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(partial);
    }
}
