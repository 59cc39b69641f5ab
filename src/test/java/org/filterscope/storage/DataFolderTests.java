package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class DataFolderTests {

    @TempDir
    private Path disk;

    @Test
    void a_folder_is_made_and_can_be_opened_again_after_it_was_closed() throws IOException {
        Path path = disk.resolve("a/data");
        try (DataFolder folder = DataFolder.open(path, 1)) {
            assertThat(folder.work()).isDirectory();
            assertThat(folder.room()).isPositive();
        }
        try (DataFolder folder = DataFolder.open(path, 1)) {
            assertThat(folder.path()).isEqualTo(path);
        }
    }

    @Test
    void a_folder_in_use_by_this_program_is_refused() throws IOException {
        try (DataFolder first = DataFolder.open(disk, 1)) {
            assertThatThrownBy(() -> DataFolder.open(first.path(), 1))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("The data folder " + disk + " is in use by another running Filterscope;"
                            + " stop that one or give this one a folder of its own.");
        }
    }

    @Test
    void a_folder_in_use_by_another_program_is_refused() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName(),
                        disk.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo(disk.toString());
            assertThatThrownBy(() -> DataFolder.open(disk, 1))
                    .hasMessageContaining("is in use by another running Filterscope");
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        DataFolder.open(disk, 1).close();
    }

    @Test
    void a_full_disk_is_refused_with_what_is_missing() throws IOException {
        assertThatThrownBy(() -> DataFolder.open(disk, Long.MAX_VALUE))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching(
                        "The disk of the data folder .* is full \\(.* free, at least 9,223,372 TB are needed\\);"
                                + " free some of it or choose another folder.");
        DataFolder.open(disk, 1).close();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(disk.resolve("data"), "x");

        assertThatThrownBy(() -> DataFolder.open(file, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_cannot_be_written_to_is_refused() {
        // nobody may make files there, not even the system's administrator
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/self"), 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be written to");
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/filterscope"), 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @ExtendWith(OutputCaptureExtension.class)
    void a_new_folder_is_for_its_user_alone_and_one_open_to_others_is_warned_of(CapturedOutput log) throws IOException {
        Path made = disk.resolve("data");
        DataFolder.open(made, 1).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(log.getAll()).doesNotContain("open to other users");

        Path open = Files.createDirectory(disk.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.open(open, 1).close();
        assertThat(log.getAll()).contains("The data folder " + open, "open to other users");
    }
}
