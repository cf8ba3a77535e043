package dev.afterglow.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One query of a panel of a dashboard, as Grafana would send it.
 *
 * @param legend how its series are named, with labels in double braces
 */
record PanelQuery(String dashboard, String panel, String unit, String expression, String legend) {
    static final Path DASHBOARDS = ProjectFiles.file("monitoring/grafana/dashboards");
    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String RATE_INTERVAL = "10s";

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<PanelQuery> of(Path file) throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
        List<PanelQuery> queries = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                queries.add(new PanelQuery(
                        dashboard.get("title").asText(),
                        panel.get("title").asText(),
                        panel.at("/fieldConfig/defaults/unit").asText(),
                        target.get("expr").asText(),
                        target.get("legendFormat").asText()));
            }
        }
        return queries;
    }

    /** The expression with the values that variables have when all is chosen. */
    String sent() {
        return expression
                .replace("$__rate_interval", RATE_INTERVAL)
                .replace("$job", ".+")
                .replace("$instance", ".+");
    }

    String legendOf(JsonNode labels) {
        Matcher matcher = LABEL.matcher(legend);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(labels.path(found.group(1)).asText()));
    }
}
