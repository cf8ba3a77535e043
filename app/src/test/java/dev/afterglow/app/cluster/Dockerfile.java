package dev.afterglow.app.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The instructions of a Dockerfile, continued lines joined. */
record Dockerfile(List<String> instructions) {
    static Dockerfile read(String path) throws IOException {
        String text = Files.readString(ProjectFiles.file(path)).replace("\\\n", " ");
        return new Dockerfile(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** What follows an instruction, wherever it stands. */
    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).trim())
                .toList();
    }

    /** Program and arguments of the entry point, which is written as a list. */
    List<String> entrypoint() {
        List<String> words = new ArrayList<>();
        Yaml.tree(all("ENTRYPOINT").get(0)).forEach(word -> words.add(word.asText()));
        return words;
    }
}
