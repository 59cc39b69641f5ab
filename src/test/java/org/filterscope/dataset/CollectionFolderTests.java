package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFolderTests {

    private static final String COCO = """
            {"images": [{"id": 1, "file_name": "1.jpg", "width": 10, "height": 10}],
             "categories": [{"id": 7, "name": "dog"}],
             "annotations": [{"id": 3, "image_id": 1, "category_id": 7, "bbox": [0, 0, 4, 4]}]}
            """;

    private static final String OBJECTS = """
            [{"image_id": 1, "objects": [
                {"object_id": 5, "names": ["Clock ", "watch"], "synsets": ["clock.n.01"], "x": 1, "y": 2, "w": 3, "h": 4,
                 "merged_object_ids": [9]},
                {"object_id": 6, "names": [], "x": 1, "y": 2, "w": 3, "h": 4},
                {"object_id": 7, "names": ["tree"], "x": 1, "y": 2, "w": 0, "h": 4}],
              "image_url": "about:blank"},
             {"objects": []}, 5,
             {"image_id": 2, "objects": [{"names": ["tree"], "x": 1, "y": 2, "w": 3, "h": 4}]},
             {"image_id": 1, "objects": []},
             {"image_id": 404, "objects": []}]
            """;

    @TempDir
    private Path folder;

    private void file(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pictures(String... paths) {
        for (String path : paths) {
            file(path, "x");
        }
    }

    private CollectionFolder found() {
        return CollectionFolder.of(folder, CollectionFolder.Choice.OPEN);
    }

    @Test
    void folders_of_pictures_are_categories_also_inside_of_a_folder_of_the_archive() {
        pictures("export/dog/1.jpg", "export/cat/2.jpg", "export/3.jpg", "__MACOSX/export/._1.jpg");
        file("export/people.csv", "image,age\n");

        CollectionFolder found = found();

        assertThat(found.layout()).isEqualTo(Layout.CATEGORY_FOLDERS);
        assertThat(found.folder()).isEqualTo(folder.resolve("export"));
        assertThat(found.tables()).containsExactly(folder.resolve("export/people.csv"));
        assertThat(found.reason()).contains("2 folders").contains("1 pictures beside them are left out");
        ReferenceSet set = found.read();
        assertThat(set.images()).extracting(ReferenceImage::id).containsExactly("cat/2.jpg", "dog/1.jpg");
        assertThat(set.faults().count(FaultKind.PICTURE_WITHOUT_CATEGORY)).isEqualTo(1);
    }

    @Test
    void pictures_in_a_single_folder_have_no_categories_unless_that_is_chosen() {
        pictures("images/1.jpg", "images/deep/2.jpg");

        assertThat(found().layout()).isEqualTo(Layout.PICTURES);
        assertThat(found().read().images())
                .extracting(ReferenceImage::id)
                .containsExactly("images/1.jpg", "images/deep/2.jpg");

        CollectionFolder chosen = CollectionFolder.of(
                folder, new CollectionFolder.Choice(Optional.of(Layout.CATEGORY_FOLDERS), Optional.empty()));
        assertThat(chosen.read().categories()).containsExactly("images");
    }

    @Test
    void a_coco_file_is_found_and_pictures_it_does_not_list_are_reported() {
        pictures("images/1.jpg", "images/2.jpg");
        file("annotations/instances.json", COCO);
        file("annotations/captions.json", "{\"images\": [], \"annotations\": []}");

        CollectionFolder found = found();

        assertThat(found.layout()).isEqualTo(Layout.COCO);
        assertThat(found.reason()).contains("annotations/instances.json");
        ReferenceSet set = found.read();
        assertThat(set.images()).extracting(ReferenceImage::id).containsExactly("1.jpg");
        assertThat(set.faults().listed())
                .containsExactly(
                        new Fault(FaultKind.UNLISTED_PICTURE, "images/2.jpg", "is not listed in instances.json"));
    }

    @Test
    void of_several_files_of_annotations_one_must_be_chosen() {
        pictures("images/1.jpg");
        file("a.json", COCO);
        file("b.json", COCO);

        assertThatThrownBy(this::found).isInstanceOf(RefusedException.class).hasMessageContaining("a.json, b.json");
        assertThat(CollectionFolder.of(folder, new CollectionFolder.Choice(Optional.empty(), Optional.of("b.json")))
                        .read()
                        .images())
                .hasSize(1);
        assertThatThrownBy(() -> CollectionFolder.of(
                        folder, new CollectionFolder.Choice(Optional.empty(), Optional.of("../b.json"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_collection_does_not_reach_for_images_outside_of_its_folder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        pictures("images/1.jpg", "inner/other/9.jpg", "inner/more/8.jpg");
        file("inner/coco.json", COCO);

        CollectionFolder found = CollectionFolder.of(inner, CollectionFolder.Choice.OPEN);

        assertThatThrownBy(found::read).isInstanceOf(RefusedException.class).hasMessageContaining("1.jpg");
    }

    @Test
    void objects_of_visual_genome_become_categories_with_boxes() {
        pictures("VG_100K/1.jpg", "VG_100K_2/2.jpg", "VG_100K/3.jpg");
        file("objects.json", OBJECTS);
        file("image_data.json", "[{\"image_id\": 1, \"width\": 800, \"height\": 600, \"url\": null}]");

        CollectionFolder found = found();

        assertThat(found.layout()).isEqualTo(Layout.VISUAL_GENOME);
        ReferenceSet set = found.read();
        assertThat(set.categories()).containsExactly("clock", "tree");
        assertThat(set.images().getFirst())
                .isEqualTo(new ReferenceImage(
                        "VG_100K/1.jpg",
                        folder.resolve("VG_100K/1.jpg"),
                        List.of(new Annotation("clock", new Region.Box(1, 2, 3, 4), false)),
                        800,
                        600));
        assertThat(set.images()).hasSize(2);
        assertThat(set.faults().listed())
                .extracting(Fault::toString)
                .containsExactly(
                        "image 1 object 6 has no name",
                        "image 1 object 7 was left out: a box is wider and higher than 0, not 0.0×4.0",
                        "entry 1 lacks its image_id or its objects",
                        "entry 2 is no object",
                        "image 1 is listed twice",
                        "image 404 has no file named by its number",
                        "VG_100K/3.jpg is not listed in objects.json");
    }

    @Test
    void an_objects_file_alone_is_read_with_the_images_beside_it() {
        pictures("1.jpg", "2.jpg");
        file("objects.json", OBJECTS);

        assertThat(ReferenceSet.read(folder.resolve("objects.json")).images()).hasSize(2);
    }

    @Test
    void a_damaged_file_and_one_without_pictures_are_refused() {
        file("objects.json", OBJECTS);
        assertThatThrownBy(() -> found().read()).isInstanceOf(RefusedException.class);
        file("objects.json", OBJECTS.substring(0, 400));
        pictures("1.jpg");
        assertThatThrownBy(() -> found().read())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void a_folder_without_pictures_is_no_dataset() {
        file("readme.txt", "nothing");

        assertThatThrownBy(this::found).isInstanceOf(RefusedException.class).hasMessageContaining("no picture");
    }

    @Test
    void objects_that_would_fill_the_memory_are_refused() {
        pictures("1.jpg");
        file("objects.json", "[{\"image_id\": 1, \"objects\": [" + "0,".repeat(5_000_000) + "0]}]");

        CollectionFolder found = found();

        assertThatThrownBy(found::read)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("objects.json has more than 5,000,000 entries");
    }
}
