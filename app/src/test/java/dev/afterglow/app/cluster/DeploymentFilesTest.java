package dev.afterglow.app.cluster;

import static dev.afterglow.app.cluster.ComposeFile.map;
import static dev.afterglow.app.cluster.ComposeFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.jobs.DriveJobMain;
import dev.afterglow.jobs.Topics;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of a deployment name many things that live elsewhere. No container is started here; what can be looked up is looked up.
 */
final class DeploymentFilesTest {
    private static final String FLINK = "docker/flink/Dockerfile";
    private static final String REPLAYER = "docker/replayer/Dockerfile";
    private static final Pattern CLASS = Pattern.compile("dev\\.afterglow(?:\\.\\w+)+\\.[A-Z]\\w+");
    private static final Pattern TAGGED = Pattern.compile("[a-z0-9/-]+:v?\\d[\\w.-]*");

    private final ComposeFile compose;
    private final Map<?, ?> deployment;

    DeploymentFilesTest() throws IOException {
        compose = ComposeFile.read();
        deployment = map(
                (Map<?, ?>) Yaml.read(Files.readString(ProjectFiles.file("kubernetes/flink-deployment.yaml"))), "spec");
    }

    @Test
    void imagesHaveTagsAndPortsAreOnTheLoopbackInterface() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            assertThat(String.valueOf(service.get("image"))).as(name).matches(TAGGED);
            assertThat(texts(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void whateverIsBuiltHasItsDockerfileAndArguments() throws IOException {
        for (Map<?, ?> service : compose.services().values()) {
            Map<?, ?> build = map(service, "build");
            if (!build.isEmpty()) {
                Dockerfile file = Dockerfile.read(String.valueOf(build.get("dockerfile")));
                map(build, "args")
                        .forEach((name, value) ->
                                assertThat(file.all("ARG")).anyMatch(argument -> argument.startsWith(name + "=")));
            }
        }
        assertThat(Dockerfile.read(FLINK).all("ARG"))
                .containsExactly("FLINK_VERSION="
                        + map(map(compose.service("jobmanager"), "build"), "args")
                                .get("FLINK_VERSION"));
    }

    @Test
    void volumesAreDeclaredOrLieInTheProject() {
        Set<String> used = new TreeSet<>();
        for (Map<?, ?> service : compose.services().values()) {
            for (String volume : texts(service, "volumes")) {
                String source = volume.substring(0, volume.indexOf(':'));
                if (source.startsWith("./")) {
                    assertThat(ProjectFiles.file(source.substring(2))).exists();
                } else {
                    used.add(source);
                }
            }
        }
        assertThat(compose.volumes().keySet()).map(Object::toString).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void whatIsWaitedForCanBecomeHealthy() {
        compose.services()
                .forEach((name, service) -> map(service, "depends_on").forEach((other, condition) -> {
                    assertThat(compose.services()).as(name).containsKey(other.toString());
                    if ("service_healthy".equals(((Map<?, ?>) condition).get("condition"))) {
                        assertThat(map(compose.service(other.toString()), "healthcheck"))
                                .as(other + ", for which " + name + " waits")
                                .isNotEmpty();
                    }
                }));
    }

    @Test
    void everyClassThatIsNamedHasAMain() throws Exception {
        String all = Files.readString(ProjectFiles.file("docker-compose.yml"))
                + Files.readString(ProjectFiles.file(REPLAYER))
                + Files.readString(ProjectFiles.file("kubernetes/flink-deployment.yaml"));
        Matcher names = CLASS.matcher(all);
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            found.add(names.group());
            assertThat(Class.forName(names.group()).getMethod("main", String[].class))
                    .isNotNull();
        }
        assertThat(found).hasSize(2);
    }

    @Test
    void theJobAcceptsItsArguments() throws Exception {
        List<String> command = texts(compose.service("jobmanager"), "command");
        assertThat(command.subList(0, 3))
                .containsExactly("standalone-job", "--job-classname", DriveJobMain.class.getName());
        Method configOf = DriveJobMain.class.getDeclaredMethod("configOf", String[].class);
        configOf.setAccessible(true);
        for (List<String> arguments :
                List.of(command.subList(3, command.size()), texts(map(deployment, "job"), "args"))) {
            assertThat(configOf.invoke(null, (Object) arguments.toArray(String[]::new)))
                    .isNotNull();
        }
    }

    @Test
    void everyTopicIsCreated() {
        String script = String.join("\n", texts(compose.service("topics"), "command"));
        Matcher created = Pattern.compile("create (afterglow\\.\\w+) \\d").matcher(script);
        Set<String> topics = new TreeSet<>();
        while (created.find()) {
            topics.add(created.group(1));
        }
        Set<String> expected = new TreeSet<>(Topics.OUTPUTS);
        expected.addAll(List.of(Topics.EVENTS, Topics.VEHICLE));
        assertThat(topics).isEqualTo(expected);
    }

    @Test
    void everySettingOfTheBrokerIsOneThatKafkaKnows() {
        List<String> known = scala.jdk.javaapi.CollectionConverters.asJava(KafkaConfig.configNames());
        for (Object key : map(compose.service("kafka"), "environment").keySet()) {
            String setting = key.toString()
                    .substring("KAFKA_".length())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.');
            assertThat(known).contains(setting);
        }
    }

    @Test
    void everySettingOfFlinkIsOneThatFlinkKnows() throws Exception {
        for (String key : FlinkProcesses.shipped().keySet()) {
            assertThat(FlinkOptions.knows(key)).as(key).isTrue();
        }
        for (Object key : map(deployment, "flinkConfiguration").keySet()) {
            assertThat(FlinkOptions.knows(key.toString())).as(key.toString()).isTrue();
        }
    }

    @Test
    void theOperatorsClusterIsSetUpAsTheComposedOne() throws IOException {
        Map<String, String> shipped = FlinkProcesses.shipped();
        map(deployment, "flinkConfiguration").forEach((key, value) -> {
            if (!key.toString().endsWith("dir") && shipped.containsKey(key.toString())) {
                assertThat(value.toString()).as(key.toString()).isEqualTo(shipped.get(key.toString()));
            }
        });
        assertThat(deployment.get("image"))
                .isEqualTo(compose.service("jobmanager").get("image"));
        String jar = String.valueOf(map(deployment, "job").get("jarURI")).substring("local://".length());
        assertThat(Dockerfile.read(FLINK).all("COPY")).anyMatch(copy -> copy.endsWith(" " + jar));
    }

    @ParameterizedTest
    @ValueSource(strings = {FLINK, REPLAYER})
    void imagesAreBuiltInStagesFromNamedTagsAndDoNotRunAsRoot(String path) throws IOException {
        Dockerfile file = Dockerfile.read(path);
        assertThat(file.all("FROM"))
                .hasSize(2)
                .map(from -> from.replace("${FLINK_VERSION}", "2.2.1").replaceAll(" .*", ""))
                .allMatch(image -> TAGGED.matcher(image).matches());
        assertThat(file.all("USER")).hasSize(1).doesNotContain("root", "0");
        for (String copy : file.all("COPY")) {
            String source = copy.replaceAll("--\\S+ ", "").replaceAll(" .*", "");
            if (!copy.contains("--from=")) {
                assertThat(ProjectFiles.file(source)).exists();
            } else if (source.contains("/target/")) {
                String module = source.substring("/build/".length()).replaceAll("/target/.*", "");
                assertThat(ProjectFiles.file(module).resolve("pom.xml")).exists();
            }
        }
    }

    @Test
    void prometheusAndGrafanaFindWhatTheyAreMadeFor() throws IOException {
        String port = FlinkProcesses.shipped().get("metrics.reporter.prom.port");
        String scraped = Files.readString(ProjectFiles.file("monitoring/prometheus/prometheus.yml"));
        for (String service : List.of("jobmanager", "taskmanager")) {
            assertThat(compose.services()).containsKey(service);
            assertThat(scraped).contains("- " + service + ":" + port);
        }
        String source =
                Files.readString(ProjectFiles.file("monitoring/grafana/provisioning/datasources/prometheus.yaml"));
        assertThat(source).contains("url: http://prometheus:9090", "uid: afterglow");
        assertThat(texts(compose.service("prometheus"), "ports")).containsExactly("127.0.0.1:9090:9090");
        String provider =
                Files.readString(ProjectFiles.file("monitoring/grafana/provisioning/dashboards/afterglow.yaml"));
        assertThat(provider).contains("path: /var/lib/grafana/dashboards");
        assertThat(texts(compose.service("grafana"), "volumes"))
                .contains("./monitoring/grafana/dashboards:/var/lib/grafana/dashboards:ro");
    }
}
