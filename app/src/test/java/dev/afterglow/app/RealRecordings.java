package dev.afterglow.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Other people's recordings, which lie beside the project and are never part of it. */
final class RealRecordings {
    private RealRecordings() {}

    /** The file at {@code path}; the calling test is skipped where the recordings are absent. */
    static Path file(String path) {
        Path file = folder().resolve(path);
        assumeThat(file)
                .as("real recordings: set AFTERGLOW_RECORDINGS to their folder")
                .exists();
        return file;
    }

    private static Path folder() {
        String given = System.getenv("AFTERGLOW_RECORDINGS");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder.resolveSibling("shared").resolve("recordings");
            }
        }
        return Path.of("../shared/recordings");
    }
}
