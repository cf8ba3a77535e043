package dev.afterglow.sources.emulator;

import dev.afterglow.sources.RecordingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Named files, in a folder or in a tar archive that is read in place: nothing is ever unpacked onto the disk. */
interface FrameStore extends Closeable {
    int LARGEST_FILE_BYTES = 1 << 24;

    /** Names of all files, with folders before them separated by slashes. */
    List<String> names();

    /** All bytes of a file. */
    byte[] read(String name) throws IOException;

    static FrameStore open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return FolderStore.open(path);
        }
        if (!Files.exists(path)) {
            throw new RecordingException(path.toString(), "does not exist");
        }
        return TarStore.open(path);
    }
}
