package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoScenesTests {

    @TempDir
    private Path folder;

    private SceneCollection scenes(String name, int images, long seed) {
        return DemoScenes.generate(folder.resolve(name), images, seed, Associations.PLANTED, new Silence());
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_gives_others() throws IOException {
        SceneCollection first = scenes("first", 70, 7);
        SceneCollection again = scenes("again", 70, 7);
        SceneCollection other = scenes("other", 70, 8);

        assertThat(again.instances()).hasSameBinaryContentAs(first.instances());
        assertThat(again.attributes()).hasSameBinaryContentAs(first.attributes());
        assertThat(other.instances()).isNotEqualTo(first.instances());
        for (ReferenceImage image : ReferenceSet.read(first.instances()).images()) {
            byte[] bytes = Files.readAllBytes(image.file());
            assertThat(Files.readAllBytes(again.folder().resolve(image.id()))).isEqualTo(bytes);
            assertThat(Files.readAllBytes(other.folder().resolve(image.id()))).isNotEqualTo(bytes);
        }
    }

    @Test
    void more_pictures_begin_with_the_same_ones() throws IOException {
        SceneCollection few = scenes("few", 5, 7);
        SceneCollection many = scenes("many", 12, 7);

        assertThat(Files.readAllLines(many.attributes()))
                .startsWith(Files.readAllLines(few.attributes()).toArray(String[]::new));
    }

    @Test
    void a_collection_is_read_as_a_reference_set_without_a_fault() {
        SceneCollection scenes = scenes("scenes", 40, 3);

        ReferenceSet read = ReferenceSet.read(scenes.instances());

        assertThat(read.images()).hasSize(40).allSatisfy(image -> {
            assertThat(image.file()).isRegularFile();
            assertThat(image.fits(DemoScenes.SIDE, DemoScenes.SIDE)).isTrue();
            assertThat(image.annotations()).isNotEmpty();
        });
        assertThat(read.faults().total()).isZero();
        assertThat(read.categories()).isEqualTo(Cast.categories());
    }

    @Test
    void the_table_names_every_picture_with_its_session_and_the_person_in_it() throws IOException {
        SceneCollection scenes = scenes("scenes", 60, 3);
        List<ReferenceImage> images = ReferenceSet.read(scenes.instances()).images();

        List<String> lines = Files.readAllLines(scenes.attributes());

        assertThat(lines.getFirst()).isEqualTo("file,cluster,gender,age,skin tone,occupation,background");
        assertThat(lines).hasSize(61);
        Set<String> personal = Person.all().stream().map(Person::category).collect(Collectors.toSet());
        for (int i = 0; i < images.size(); i++) {
            List<String> fields = Arrays.asList(lines.get(i + 1).split(",", -1));
            assertThat(fields.getFirst()).isEqualTo(images.get(i).id());
            Set<String> seen = images.get(i).annotations().stream()
                    .map(Annotation::category)
                    .filter(personal::contains)
                    .collect(Collectors.toSet());
            assertThat(seen).hasSize(fields.get(2).isEmpty() ? 0 : 1);
            if (!fields.get(5).isEmpty()) {
                assertThat(seen).containsExactly(fields.get(5));
            }
        }
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct())
                .hasSize(scenes.sessions());
    }

    @Test
    void a_folder_that_holds_something_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/mine.txt"), "mine");

        assertThatThrownBy(() -> scenes("full", 5, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("give an empty or a new folder");
        assertThat(folder.resolve("full")).isDirectoryContaining("glob:**/mine.txt");
    }
}
