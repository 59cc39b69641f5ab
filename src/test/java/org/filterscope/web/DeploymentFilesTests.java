package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be known of the files that set servers up without setting any up. */
class DeploymentFilesTests {

    private static final List<String> DOCKERFILES = DeploymentFiles.DOCKERFILES;
    private static final String HEALTH = "/actuator/health/";
    private static final KnownSettings KNOWN = KnownSettings.find();

    static Stream<Path> settings() {
        return DeploymentFiles.settings().stream();
    }

    static Stream<Path> all() {
        return DeploymentFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_is_one_that_the_program_knows(Path file) {
        assertThat(DeploymentFiles.names(file)).isNotEmpty().allMatch(KNOWN::contains);
    }

    @Test
    void an_unknown_setting_would_be_noticed() {
        assertThat(KNOWN.contains("filterscope.storage.s3.bucket")).isTrue();
        assertThat(KNOWN.contains("filterscope.storage.s3.buket")).isFalse();
        assertThat(KNOWN.contains("server.portt")).isFalse();
    }

    @Test
    void secrets_are_named_like_settings_that_the_program_knows() {
        List<String> names = new ArrayList<>();
        composeNodes()
                .forEach((_, node) -> ((List<?>) DeploymentFiles.at(node, "secrets"))
                        .forEach(secret -> names.add(String.valueOf(DeploymentFiles.at(secret, "target")))));
        for (String role : List.of("web", "worker")) {
            names.addAll(found("LoadCredential=([^:]+):", unit(role)));
        }

        assertThat(Set.copyOf(names))
                .containsExactlyInAnyOrder(
                        "spring.datasource.password",
                        "filterscope.storage.s3.access-key",
                        "filterscope.storage.s3.secret-key")
                .allMatch(KNOWN::contains);
        assertThat(DeploymentFiles.text(Path.of("docs/deployment.md")))
                .contains(
                        Set.copyOf(names).stream().map(name -> "=" + name + "=").toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_holds_a_password(Path file) {
        assertThat(found(
                        "(?im)^(.*(?:password|secret[-_]?key|access[-_]?key|token)\\w*\"?[ \t]*[:=][ \t]*\\S.*)$",
                        DeploymentFiles.text(file)))
                .allMatch(line -> line.contains("/run/secrets/")
                        || line.contains("/etc/filterscope/secrets/")
                        || line.contains("automountServiceAccountToken: false"));
    }

    @Test
    void variables_of_the_environment_are_known() {
        String sources = DeploymentFiles.text(Path.of("src/main/java/org/filterscope/cli/StartCommand.java"))
                + DeploymentFiles.text(Path.of("src/main/java/org/filterscope/tensor/NativeLibrary.java"));
        List<String> named = new ArrayList<>();
        DOCKERFILES.forEach(file -> named.addAll(found("(FILTERSCOPE_\\w+)=", DeploymentFiles.text(file))));
        List.of("web", "worker").forEach(role -> named.addAll(found("(FILTERSCOPE_\\w+)=", unit(role))));

        assertThat(Set.copyOf(named)).contains("FILTERSCOPE_CACHE").allMatch(sources::contains);
    }

    @ParameterizedTest
    @FieldSource("DOCKERFILES")
    void images_are_built_from_pinned_ones_and_run_as_nobody_in_particular(String file) {
        String dockerfile = DeploymentFiles.text(file);

        assertThat(found("(?m)^FROM (\\S+)", dockerfile))
                .hasSizeGreaterThan(2)
                .allMatch(DeploymentFilesTests::isPinned);
        assertThat(found("(?m)^USER (.+)$", dockerfile)).containsExactly("10001:10001");
        assertThat(dockerfile)
                .contains("HEALTHCHECK", "/opt/filterscope/healthcheck.sh", "eclipse-temurin:25.")
                .doesNotContain("curl", "wget");
    }

    @Test
    void containers_are_pinned_and_tell_their_health() {
        Map<String, Object> services = DeploymentFiles.map(compose("services"));

        services.forEach((name, service) -> {
            assertThat(isPinned(String.valueOf(DeploymentFiles.at(service, "image"))))
                    .as(name)
                    .isTrue();
            // what ends by itself is waited for instead
            assertThat(DeploymentFiles.map(service).containsKey("healthcheck")
                            || "no".equals(DeploymentFiles.map(service).get("restart")))
                    .as(name)
                    .isTrue();
        });
        assertThat(services.keySet()).contains("web", "worker-1", "worker-2", "database", "store");
        assertThat(DeploymentFiles.at(Objects.requireNonNull(services.get("web")), "ports.0.host_ip"))
                .isEqualTo("${FILTERSCOPE_ADDRESS:-127.0.0.1}");
        assertThat(services.entrySet().stream()
                        .filter(each -> DeploymentFiles.map(each.getValue()).containsKey("ports")))
                .extracting(Map.Entry::getKey)
                .containsExactly("web");
    }

    @Test
    void ports_and_paths_agree() {
        for (Path file : List.of(
                DeploymentFiles.FOLDER.resolve("compose/filterscope.yaml"),
                DeploymentFiles.FOLDER.resolve("kubernetes/filterscope.yaml"))) {
            assertThat(DeploymentFiles.at(DeploymentFiles.document(file), "server.port"))
                    .isEqualTo(8080);
            assertThat(DeploymentFiles.at(DeploymentFiles.document(file), "management"))
                    .asString()
                    .contains("9090");
        }
        assertThat(DeploymentFiles.text("healthcheck.sh")).contains("/127.0.0.1/9090", HEALTH + "readiness");
        DOCKERFILES.forEach(file -> assertThat(DeploymentFiles.text(file))
                .contains(
                        "EXPOSE 8080 9090", "FILTERSCOPE_SETTINGS=/etc/filterscope/filterscope.yaml", "VOLUME /data"));
        composeNodes().forEach((name, node) -> {
            assertThat(DeploymentFiles.at(node, "configs.0.target")).isEqualTo("/etc/filterscope/filterscope.yaml");
            assertThat(DeploymentFiles.at(node, "volumes.0")).isEqualTo(name + ":/data");
        });
        for (Map<String, Object> node : kubernetesNodes()) {
            Object container = DeploymentFiles.at(node, "spec.template.spec.containers.0");
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(DeploymentFiles.at(container, probe + ".httpGet.port"))
                        .isEqualTo("watch");
                assertThat(DeploymentFiles.at(container, probe + ".httpGet.path"))
                        .asString()
                        .startsWith(HEALTH);
            }
            assertThat(DeploymentFiles.at(container, "ports")).asString().contains("name=watch, containerPort=9090");
            assertThat(DeploymentFiles.at(container, "volumeMounts"))
                    .asString()
                    .contains("mountPath=/data", "mountPath=/etc/filterscope/filterscope.yaml");
            assertThat(isPinned(String.valueOf(DeploymentFiles.at(container, "image"))))
                    .isTrue();
            assertThat(DeploymentFiles.at(container, "securityContext.readOnlyRootFilesystem"))
                    .isEqualTo(true);
        }
    }

    @Test
    void workers_are_scaled_by_numbers_that_there_are() {
        String query = String.valueOf(DeploymentFiles.at(
                DeploymentFiles.document(DeploymentFiles.FOLDER.resolve("kubernetes/scaling.yaml")),
                "spec.triggers.0.metadata.query"));
        String metrics = DeploymentFiles.text(Path.of("src/main/java/org/filterscope/job/JobMetrics.java"));

        assertThat(found("(filterscope_\\w+)", query))
                .contains("filterscope_job_queue_length")
                .allMatch(metric -> metrics.contains("\"" + metric.replace('_', '.') + "\""));
    }

    private static Object compose(String path) {
        return DeploymentFiles.at(DeploymentFiles.document(DeploymentFiles.COMPOSE), path);
    }

    /** The services that are Filterscope. */
    private static Map<String, Object> composeNodes() {
        Map<String, Object> nodes = new java.util.TreeMap<>(DeploymentFiles.map(compose("services")));
        nodes.values().removeIf(service -> !DeploymentFiles.map(service).containsKey("configs"));
        assertThat(nodes.keySet()).containsExactly("web", "worker-1", "worker-2");
        return nodes;
    }

    private static List<Map<String, Object>> kubernetesNodes() {
        List<Map<String, Object>> nodes = Stream.of("web", "worker", "worker-gpu")
                .flatMap(name ->
                        DeploymentFiles.documents(DeploymentFiles.FOLDER.resolve("kubernetes/" + name + ".yaml"))
                                .stream())
                .filter(document -> "StatefulSet".equals(document.get("kind")))
                .toList();
        assertThat(nodes).hasSize(3);
        return nodes;
    }

    private static String unit(String role) {
        return DeploymentFiles.text("systemd/filterscope-" + role + ".service");
    }

    private static boolean isPinned(String image) {
        return image.matches("[^:]+:.*\\d+\\.\\d+.*|[^:]+:RELEASE\\.\\d{4}-.*");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
