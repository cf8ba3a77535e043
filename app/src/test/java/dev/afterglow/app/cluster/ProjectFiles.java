package dev.afterglow.app.cluster;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the source tree, from wherever the test runs. */
final class ProjectFiles {
    private ProjectFiles() {}

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "not within the source tree: " + Path.of("").toAbsolutePath());
    }

    static Path file(String path) {
        return root().resolve(path);
    }
}
