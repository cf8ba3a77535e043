package dev.afterglow.sources.emulator;

import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** The files of a tar archive. An archive with a name that leads out of it is refused as a whole. */
final class TarStore implements FrameStore {
    private final Path path;
    private final TarFile tar;
    private final Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();

    private TarStore(Path path, TarFile tar) {
        this.path = path;
        this.tar = tar;
    }

    static TarStore open(Path path) throws IOException {
        TarStore store;
        try {
            store = new TarStore(path, new TarFile(path));
        } catch (IOException | RuntimeException damage) {
            throw new RecordingException(
                    path.toString(), "must be a folder or a tar archive of frames: " + damage.getMessage());
        }
        try {
            for (TarArchiveEntry entry : store.tar.getEntries()) {
                store.add(entry);
            }
            return store;
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public byte[] read(String name) throws IOException {
        TarArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new RecordingException(path.toString(), "has no file " + name);
        }
        if (entry.getSize() < 0 || entry.getSize() > LARGEST_FILE_BYTES) {
            throw new RecordingException(
                    path.toString(), name + " must have at most " + LARGEST_FILE_BYTES + " bytes: " + entry.getSize());
        }
        try (InputStream bytes = tar.getInputStream(entry)) {
            return bytes.readNBytes((int) entry.getSize());
        } catch (RuntimeException damage) {
            throw new RecordingException(path.toString(), "cannot be read at " + name + ": " + damage.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void add(TarArchiveEntry entry) throws IOException {
        String name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/", -1)).contains("..")) {
            throw new RecordingException(path.toString(), "a name in the archive leads out of it: " + name);
        }
        if (entry.isFile()) {
            entries.put(name, entry);
        }
    }
}
