package dev.afterglow.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML into maps, lists and texts; keys that come twice are refused. */
final class Yaml {
    private Yaml() {}

    static JsonNode tree(String text) {
        return new ObjectMapper().valueToTree(read(text));
    }

    static Object read(String text) {
        return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
    }
}
