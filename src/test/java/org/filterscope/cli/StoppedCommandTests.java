package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filterscope.tensor.fixture.ColourPictures;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A command in a process of its own, ended from outside in the middle of its work. */
class StoppedCommandTests {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be asked to end there")
    void a_stopped_command_ends_cleanly_and_leaves_nothing_half_written() throws IOException, InterruptedException {
        Path model = TinyNetworks.colours().writeTo(folder.resolve("model"));
        Path reference = ColourPictures.writeTo(folder.resolve("reference"), 2000, 1);
        Path out = folder.resolve("explainer");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "org.filterscope.Filterscope",
                "train",
                "--model",
                model.toString(),
                "--layer",
                "colour",
                "--preprocess",
                "unit",
                "--batch",
                "1",
                "--reference",
                reference.toString(),
                "--out",
                out.toString());
        Process process = builder.start();

        StringBuilder said = new StringBuilder();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("Layer colour on")) {
                    process.toHandle().destroy(); // leaves the streams open
                }
            }
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isIn(130, 143);
        assertThat(said.toString()).contains("Stopped; nothing was written.");
        assertThat(out).doesNotExist();
        try (Stream<Path> left = Files.list(temporary)) {
            List<String> models = left.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("filterscope"))
                    .toList();
            assertThat(models).isEmpty();
        }
    }
}
