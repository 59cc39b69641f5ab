package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTests {

    @TempDir
    private Path disk;

    private Path model(String name, String graph) throws IOException {
        Path folder = Files.createDirectories(disk.resolve(name));
        Files.writeString(folder.resolve("saved_model.pb"), graph);
        return folder;
    }

    @Test
    void a_graph_that_ends_like_another_file_has_a_hash_of_its_own() throws IOException {
        Path two = model("two", "graph");
        Files.createDirectories(two.resolve("assets"));
        Files.writeString(two.resolve("assets/words.txt"), "dog");
        Path one = model("one", "graphassets/words.txt\0dog");

        assertThat(new ModelFolder(one).hash()).isNotEqualTo(new ModelFolder(two).hash());
    }

    @Test
    void the_same_files_have_the_same_hash_wherever_they_lie() throws IOException {
        String hash = new ModelFolder(model("a", "graph")).hash();

        assertThat(new ModelFolder(model("b", "graph")).hash()).isEqualTo(hash).hasSize(64);
        assertThat(new ModelFolder(model("c", "graphs")).hash()).isNotEqualTo(hash);
    }
}
