package org.filterscope.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Reads the files that tell how servers are set up. */
final class DeploymentFiles {

    static final Path COMPOSE = Path.of("docker-compose.yml");
    static final Path FOLDER = Path.of("deploy");
    static final List<String> DOCKERFILES = List.of("Dockerfile", "Dockerfile.gpu");

    private DeploymentFiles() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return text(FOLDER.resolve(name));
    }

    /** All files but what nobody has put in. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return Stream.concat(
                            Stream.of(COMPOSE),
                            files.filter(Files::isRegularFile)
                                    .filter(file -> !file.startsWith(FOLDER.resolve("secrets"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> yaml() {
        return all().stream()
                .filter(file -> file.toString().matches(".*\\.ya?ml"))
                .toList();
    }

    /** The settings files of nodes. */
    static List<Path> settings() {
        return Stream.concat(
                        Stream.of(Path.of("config", "filterscope.example.yaml")),
                        yaml().stream()
                                .filter(file ->
                                        String.valueOf(file.getFileName()).equals("filterscope.yaml")))
                .toList();
    }

    /** The documents of a file. */
    static List<Map<String, Object>> documents(Path file) {
        return StreamSupport.stream(new Yaml().loadAll(text(file)).spliterator(), false)
                .map(DeploymentFiles::map)
                .toList();
    }

    static Map<String, Object> document(Path file) {
        return documents(file).getFirst();
    }

    /** What lies in nested maps and lists, by a path such as {@code spec.template.0}. */
    static Object at(Object from, String path) {
        Object found = from;
        for (String step : path.split(Pattern.quote("."), -1)) {
            found = Objects.requireNonNull(
                    found instanceof List<?> list
                            ? list.get(Integer.parseInt(step))
                            : map(found).get(step),
                    () -> step + " of " + path);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** The names of all settings of a settings file. */
    static List<String> names(Path settings) {
        List<String> names = new ArrayList<>();
        collect("", document(settings), names);
        return names;
    }

    private static void collect(String prefix, Map<String, Object> values, List<String> names) {
        values.forEach((name, value) -> {
            if (value instanceof Map) {
                collect(prefix + name + ".", map(value), names);
            } else {
                names.add(prefix + name);
            }
        });
    }
}
