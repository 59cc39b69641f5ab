package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.web.WorkspaceServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What keeps the workspace from starting is said in a sentence before anything is made. */
@ExtendWith(OutputCaptureExtension.class)
class StartingTests {

    @TempDir
    private Path folder;

    @Test
    void a_data_folder_that_is_a_file_is_refused(CapturedOutput log) throws IOException {
        assumePages();
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        Cli start = Cli.run("start", "--data", file, "--port", 0);

        assertThat(start.code()).as(start.err()).isEqualTo(2);
        assertThat(start.err())
                .contains("The data folder " + file + " is a file")
                .doesNotContain("\tat ");
        assertThat(log).as("the log").doesNotContain("\tat ");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void a_data_folder_that_cannot_be_written_to_is_refused(CapturedOutput log) {
        assumePages();
        // not even root can write there
        Path unwritable = Path.of("/proc/self");
        assumeThat(unwritable).isDirectory();

        Cli start = Cli.run("start", "--data", unwritable, "--port", 0);

        assertThat(start.code()).as(start.err()).isEqualTo(2);
        assertThat(start.err()).contains("cannot be written to").doesNotContain("\tat ");
        assertThat(log).as("the log").doesNotContain("\tat ");
    }

    @Test
    void a_full_disk_is_refused_with_what_is_missing(CapturedOutput log) throws IOException {
        assumePages();
        Path settings =
                Files.writeString(folder.resolve("settings.yaml"), "filterscope.storage.least-free: 1000000TB\n");

        Cli start = Cli.run("start", "--data", folder.resolve("data"), "--settings", settings, "--port", 0);

        assertThat(start.code()).as(start.err()).isEqualTo(2);
        assertThat(start.err()).contains("is full", "are needed").doesNotContain("\tat ");
        assertThat(log).as("the log").doesNotContain("\tat ");
        assertThat(folder.resolve("data/database")).doesNotExist();
        assertThat(WorkspaceServer.isUnused(folder.resolve("data")))
                .as("the next start makes a demo like a first one")
                .isTrue();
    }

    @Test
    void an_address_that_is_none_is_refused() {
        Cli start = Cli.run("start", "--data", folder.resolve("data"), "--address", "every.where");

        assertThat(start.code()).as(start.err()).isEqualTo(2);
        assertThat(start.err()).contains("\"every.where\" is no address to listen on");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_empty_workspace_for_others_to_reach_is_no_demo_unless_it_is_asked_for() {
        Cli start = Cli.run("start", "--data", folder.resolve("data"), "--address", "0.0.0.0");

        assertThat(start.code()).as(start.err()).isEqualTo(2);
        assertThat(start.err()).contains("A demo has passwords that everybody knows", "--no-demo");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** The server looks for the pages before it looks at anything else. */
    private static void assumePages() {
        assumeThat(StartingTests.class.getResource("/META-INF/VAADIN/webapp/index.html"))
                .as("the pages were built")
                .isNotNull();
    }
}
