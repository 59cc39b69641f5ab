package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerFolderTests {

    @TempDir
    Path temporary;

    private static Explainer explainer(long seed) {
        ExplainerShape shape = new ExplainerShape(6, 4, 3);
        ExplainerDescription description = new ExplainerDescription(
                ReferenceFixture.ORIGIN,
                ExplainerSettings.standard().withSeed(seed),
                6,
                4,
                3,
                List.of(new CategoryWords("Eiscrème", List.of("ice", "cream"))),
                List.of(new CategoryWords("猫", List.of("cat"))),
                List.of("aa", "bb"),
                List.of("cc"),
                2,
                List.of(new EpochResult(1, 1e-3, 5.1, 1 / 3.0), new EpochResult(2, 5e-4, 4.1, 1e-17)),
                2);
        return new Explainer(description, shape.initial(seed));
    }

    private Path folder() {
        return temporary.resolve("ein Erklärer");
    }

    private List<String> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void reloads_what_was_saved() throws IOException {
        Explainer explainer = explainer(1);
        explainer.save(folder());

        Explainer loaded = Explainer.load(folder());

        assertThat(content(folder())).containsExactly("explainer.json", "weights.safetensors");
        assertThat(content(temporary)).containsExactly("ein Erklärer");
        assertThat(loaded.description()).isEqualTo(explainer.description());
        float[] features = {1, 2, 3, 4, 5, 6};
        assertThat(loaded.embed(features)).containsExactly(explainer.embed(features));
    }

    @Test
    void writes_the_same_bytes_for_the_same_explainer() throws IOException {
        explainer(1).save(folder());
        explainer(1).save(temporary.resolve("other"));

        for (String file : content(folder())) {
            assertThat(folder().resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("other").resolve(file));
        }
    }

    @Test
    void replaces_an_explainer_but_nothing_else() throws IOException {
        explainer(1).save(folder());
        explainer(2).save(folder());
        assertThat(Explainer.load(folder()).description().settings().seed()).isEqualTo(2);
        assertThat(content(temporary)).containsExactly("ein Erklärer");

        Path photos = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(photos.resolve("one.jpg"), "a picture");
        assertThatThrownBy(() -> explainer(1).save(photos))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("something other than an explainer");
        assertThat(photos.resolve("one.jpg")).hasContent("a picture");
        assertThatThrownBy(() -> explainer(1).save(photos.resolve("one.jpg")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void refuses_a_folder_without_an_explainer() {
        assertThatThrownBy(() -> Explainer.load(temporary))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not an explainer");
    }

    @Test
    void refuses_files_cut_off_anywhere() throws IOException {
        explainer(1).save(folder());
        for (String name : content(folder())) {
            Path file = folder().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length - 1; length += 1 + whole.length / 50) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> Explainer.load(folder()))
                        .isInstanceOf(RefusedException.class)
                        .hasMessageEndingWith("again.");
            }
            Files.write(file, whole);
        }
    }

    @Test
    void refuses_changed_weights() throws IOException {
        explainer(1).save(folder());
        Path file = folder().resolve("weights.safetensors");
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1] ^= 1;
        Files.write(file, content);

        assertThatThrownBy(() -> Explainer.load(folder()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not the ones it was saved with");
    }

    @Test
    void refuses_a_changed_description() throws IOException {
        explainer(1).save(folder());
        Path file = folder().resolve("explainer.json");
        String json = Files.readString(file);
        for (String[] change : new String[][] {
            {"\"layer\" : \"layer\"", "\"layer\" : \"other\"", "was changed"},
            {"\"filters\" : 6", "\"filters\" : 6000000", "was changed"},
            {"\"filters\" : 6", "\"filters\" : null", "cannot be read"},
            {"\"filters\" : 6", "\"more\" : 6", "cannot be read"},
            {"filterscope-explainer-1", "filterscope-explainer-9", "another version"},
            {"\"margin\" : 1.0", "\"margin\" : -1.0", "cannot be read"},
        }) {
            assertThat(json).contains(change[0]);
            Files.writeString(file, json.replace(change[0], change[1]));
            assertThatThrownBy(() -> Explainer.load(folder()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(change[2]);
        }
    }

    @Test
    void the_untrained_control_has_the_same_shape_and_comes_from_the_seed() {
        Explainer explainer = explainer(1);
        float[] features = {1, 2, 3, 4, 5, 6};

        assertThat(explainer.untrained().embed(features))
                .hasSize(3)
                .containsExactly(explainer.untrained().embed(features));
        assertThat(explainer.untrained().description().epochs()).isEmpty();
    }
}
