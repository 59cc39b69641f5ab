package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedRootsTests {

    @TempDir
    private Path disk;

    private Path allowed;
    private AllowedRoots roots;

    @BeforeEach
    void allow() throws IOException {
        disk = disk.toRealPath();
        allowed = Files.createDirectories(disk.resolve("data"));
        roots = AllowedRoots.of(List.of(allowed));
    }

    private Path folder(String path) throws IOException {
        Path made = Files.createDirectories(disk.resolve(path));
        Files.writeString(made.resolve("1.jpg"), "x");
        return made;
    }

    private void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> roots.admit(path.toString()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_folder_below_an_allowed_one_is_admitted() throws IOException {
        Path dogs = folder("data/images/dogs");

        assertThat(roots.admit(dogs.toString())).isEqualTo(dogs);
        assertThat(roots.admit(allowed + "/images/../images/dogs/")).isEqualTo(dogs);
        assertThat(roots.file(dogs, "1.jpg")).isEqualTo(dogs.resolve("1.jpg"));
    }

    @Test
    void folders_elsewhere_are_refused_without_saying_whether_they_exist() throws IOException {
        folder("secret");
        String reason = "does not lie below an allowed folder of the server; ask an administrator";

        assertRefused(disk.resolve("secret"), reason);
        assertThatThrownBy(() -> roots.admit(disk.resolve("secret").toString()))
                .message()
                .doesNotContain(allowed.toString());
        assertRefused(disk.resolve("nowhere"), reason);
        assertRefused(allowed.resolve("../secret"), reason);
        assertRefused(Path.of(folder("data-of-others").toString()), reason);
    }

    @Test
    void links_that_lead_out_are_refused() throws IOException {
        Files.createSymbolicLink(allowed.resolve("way-out"), folder("secret"));
        assertRefused(allowed.resolve("way-out"), "does not lie below an allowed folder");

        Path dogs = folder("data/dogs");
        Files.createSymbolicLink(dogs.resolve("2.jpg"), dogs.resolve("1.jpg"));
        assertThat(roots.admit(dogs.toString())).isEqualTo(dogs);

        Files.createDirectories(dogs.resolve("deep"));
        Files.createSymbolicLink(dogs.resolve("deep/3.jpg"), disk.resolve("secret/1.jpg"));
        assertRefused(dogs, "its link deep/3.jpg leads out of it");
        Files.delete(dogs.resolve("deep/3.jpg"));
        Files.createSymbolicLink(dogs.resolve("deep/4.jpg"), dogs.resolve("gone"));
        assertRefused(dogs, "its link deep/4.jpg leads out of it");
    }

    @Test
    void a_file_that_became_a_link_later_is_refused_when_it_is_read() throws IOException {
        Path dogs = roots.admit(folder("data/dogs").toString());
        Files.delete(dogs.resolve("1.jpg"));
        Files.createSymbolicLink(dogs.resolve("1.jpg"), folder("secret").resolve("1.jpg"));

        assertThatThrownBy(() -> roots.file(dogs, "1.jpg")).hasMessageContaining("leads out of it");
        assertThatThrownBy(() -> roots.file(dogs, "../../secret/1.jpg")).hasMessageContaining("leads out of it");
        assertThatThrownBy(() -> roots.file(dogs, "2.jpg")).hasMessageContaining("is not there any more");
    }

    @Test
    void what_is_no_folder_is_refused() throws IOException {
        assertRefused(folder("data/dogs").resolve("1.jpg"), "not a folder");
        assertRefused(allowed.resolve("nowhere"), "check its spelling");
        assertRefused(Path.of("data/dogs"), "is not a whole path");
        assertThatThrownBy(() -> roots.admit("/a\u0000b")).hasMessageContaining("is not a path");
    }

    @Test
    void without_allowed_folders_none_is_admitted() {
        assertThatThrownBy(() -> AllowedRoots.of(List.of()).admit("/"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No folders of the server may be registered");
        assertThatThrownBy(() -> AllowedRoots.of(List.of(disk.resolve("nowhere"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("correct the setting");
    }
}
