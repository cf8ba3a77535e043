package dev.afterglow.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grafana's own rules for dashboards, and Prometheus' own word on rules. */
final class DashboardsTest {
    private static final Set<String> UNITS = Set.of(
            "bytes", "cps", "degree", "joule", "kelvin", "lengthm", "ms", "percentunit", "reqps", "s", "short", "watt");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    static List<Path> dashboards() throws IOException {
        return PanelQuery.dashboards();
    }

    @Test
    void thereIsOneForEachSubject() throws IOException {
        Set<String> uids = new TreeSet<>();
        for (Path file : dashboards()) {
            uids.add(new ObjectMapper().readTree(file.toFile()).get("uid").asText());
        }
        assertThat(uids)
                .containsExactly("afterglow-drive", "afterglow-energy", "afterglow-neurons", "afterglow-stream");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void sourceJobAndInstanceAreChosenAtTheTop(Path file) throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
        List<String> names = new ArrayList<>();
        for (JsonNode variable : dashboard.at("/templating/list")) {
            names.add(variable.get("name").asText());
            if (variable.get("type").asText().equals("query")) {
                assertThat(variable.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                assertThat(variable.get("multi").asBoolean()).isTrue();
                assertThat(variable.get("allValue").asText()).isEqualTo(".+");
            }
        }
        assertThat(names).containsExactly("datasource", "job", "instance");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItShowsInWhichUnit(Path file) throws IOException {
        Set<Integer> ids = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(file.toFile()).get("panels")) {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).endsWith(".");
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(UNITS).contains(panel.at("/fieldConfig/defaults/unit").asText());
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            assertThat(places.add(panel.at("/gridPos/x") + "," + panel.at("/gridPos/y")))
                    .isTrue();
            assertThat(panel.get("targets")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everySelectorKeepsToTheChosenJobAndInstance(Path file) throws IOException {
        for (PanelQuery query : PanelQuery.of(file)) {
            String expression = query.expression();
            assertThat(count(expression, "job=~\"$job\", instance=~\"$instance\""))
                    .as(expression)
                    .isPositive()
                    .isEqualTo(count(expression, "flink_"));
            assertThat(count(expression, "[$__rate_interval]")).as(expression).isEqualTo(count(expression, "rate("));
        }
    }

    @Test
    void promtoolAcceptsTheConfigurationAndItsTestsOfRulesPass(@TempDir Path directory) throws Exception {
        assumeThat(PROMTOOL).as("promtool (Debian: prometheus)").isExecutable();
        Path shipped = ProjectFiles.file("monitoring/prometheus");
        promtool(directory, "check", "config", shipped.resolve("prometheus.yml").toString());
        assertThat(promtool(
                        directory,
                        "test",
                        "rules",
                        shipped.resolve("rules/afterglow.tests.yml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void everyAlertSaysWhatItMeansAndHowBadItIs() throws IOException {
        int alerts = 0;
        for (JsonNode rule : RuleQuery.rules()) {
            if (rule.has("alert")) {
                alerts++;
                assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
                assertThat(rule.at("/annotations/description").asText()).endsWith(".");
                assertThat(rule.at("/labels/severity").asText()).isIn("info", "warning", "critical");
            }
        }
        assertThat(alerts).isEqualTo(10);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static String promtool(Path directory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, PROMTOOL.toString());
        try (TestingProcess process =
                TestingProcess.start(command, Map.of(), Files.createTempFile(directory, "promtool", ".txt"))) {
            return process.join(30);
        }
    }
}
