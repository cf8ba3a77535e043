package dev.afterglow.app.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** docker-compose.yml as maps and texts. */
final class ComposeFile {
    private final Map<?, ?> content;

    private ComposeFile(Map<?, ?> content) {
        this.content = content;
    }

    static ComposeFile read() throws IOException {
        return new ComposeFile((Map<?, ?>) Yaml.read(Files.readString(ProjectFiles.file("docker-compose.yml"))));
    }

    Map<String, Map<?, ?>> services() {
        Map<String, Map<?, ?>> services = new TreeMap<>();
        map(content, "services").forEach((name, service) -> services.put(name.toString(), (Map<?, ?>) service));
        return services;
    }

    Map<?, ?> service(String name) {
        return map(map(content, "services"), name);
    }

    Map<?, ?> volumes() {
        return map(content, "volumes");
    }

    static Map<?, ?> map(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }

    /** The texts of a list, of a single text, or none. */
    static List<String> texts(Map<?, ?> parent, String key) {
        List<String> texts = new ArrayList<>();
        if (parent.get(key) instanceof List<?> list) {
            list.forEach(entry -> texts.add(entry.toString()));
        } else if (parent.get(key) != null) {
            texts.add(parent.get(key).toString());
        }
        return texts;
    }
}
