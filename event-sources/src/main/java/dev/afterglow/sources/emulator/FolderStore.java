package dev.afterglow.sources.emulator;

import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder and of the folders in it, down to where a tub in a car keeps its images. */
final class FolderStore implements FrameStore {
    private static final int DEPTH = 4;

    private final Path folder;
    private final List<String> names;

    private FolderStore(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    static FolderStore open(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            return new FolderStore(folder, names);
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            throw new RecordingException(file.toString(), "must have at most " + LARGEST_FILE_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {}
}
