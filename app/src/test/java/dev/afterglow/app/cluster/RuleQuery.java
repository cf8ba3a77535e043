package dev.afterglow.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A selector that a rule rests on, or for a recording rule what it records. An alert of a healthy job has no value, so its selectors
 * are asked for.
 */
record RuleQuery(String rule, String expression) {
    private static final Path RULES = ProjectFiles.file("monitoring/prometheus/rules/afterglow.rules.yml");
    private static final Pattern SELECTOR = Pattern.compile("((?:flink_|afterglow:)[\\w:]+|\\bup\\b)(\\{[^}]*})?");

    static List<RuleQuery> all() throws IOException {
        List<RuleQuery> queries = new ArrayList<>();
        for (JsonNode rule : rules()) {
            String name = rule.path("record").asText(rule.path("alert").asText());
            if (rule.has("record")) {
                queries.add(new RuleQuery(name, name));
            }
            Matcher selector = SELECTOR.matcher(rule.get("expr").asText());
            while (selector.find()) {
                queries.add(new RuleQuery(name, selector.group()));
            }
        }
        return queries;
    }

    static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode group : Yaml.tree(Files.readString(RULES)).get("groups")) {
            group.get("rules").forEach(rules::add);
        }
        return rules;
    }
}
