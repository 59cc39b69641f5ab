package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command that the documentation shows is one that the program understands, and every link leads somewhere. */
class DocumentationTests {

    private static final List<Path> PAGES = List.of(
            Path.of("README.md"),
            Path.of("docs/guide.md"),
            Path.of("docs/lexicon.md"),
            Path.of("docs/demo.md"),
            Path.of("docs/statistics.md"),
            Path.of("docs/audits.md"),
            Path.of("docs/administration.md"),
            Path.of("docs/deployment.md"));
    private static final List<String> OF_THE_LAUNCHER = List.of("test", "format", "build");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    static Stream<String> commands() {
        return PAGES.stream()
                .flatMap(page -> text(page).replace("\\\n", " ").lines())
                .map(line -> line.strip().replaceFirst("^\\$ ", ""))
                .filter(line -> line.startsWith("./filterscope "))
                .map(line -> line.replaceFirst("#.*", "").strip());
    }

    /** What containers and units are told to start. */
    static Stream<String> commandsOfDeployment() {
        return Stream.of(
                        "docker-compose.yml",
                        "deploy/Dockerfile",
                        "deploy/Dockerfile.gpu",
                        "deploy/systemd/filterscope-web.service",
                        "deploy/systemd/filterscope-worker.service",
                        "deploy/kubernetes/web.yaml",
                        "deploy/kubernetes/worker.yaml",
                        "deploy/kubernetes/worker-gpu.yaml")
                .flatMap(file -> Pattern.compile("(?:\\[|-jar \\S+ )\"?(start\\b[^\\]\\n]*)")
                        .matcher(text(Path.of(file)))
                        .results()
                        .map(start -> "./filterscope "
                                + start.group(1)
                                        .replaceAll("[\",]+", " ")
                                        .replaceAll(" +", " ")
                                        .strip()));
    }

    @ParameterizedTest
    @MethodSource({"commands", "commandsOfDeployment"})
    void commands_are_understood(String command) {
        String[] words = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.substring("./filterscope ".length()))
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toArray(String[]::new);
        if (OF_THE_LAUNCHER.contains(words[0])) {
            assertThat(text(Path.of("filterscope"))).contains("\n" + words[0] + ")\n");
            return;
        }
        Console console = new Console(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Clock.systemUTC());
        CommandLine program = new CommandLine(new FilterscopeCommand(), new CommandFactory(console))
                .setCaseInsensitiveEnumValuesAllowed(true);

        assertThatCode(() -> program.parseArgs(words))
                .as(Arrays.toString(words))
                .doesNotThrowAnyException();
    }

    static Stream<Path> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(Path page) {
        Matcher links = LINK.matcher(text(page));
        while (links.find()) {
            assertThat(page.toAbsolutePath().resolveSibling(links.group(1))).exists();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
