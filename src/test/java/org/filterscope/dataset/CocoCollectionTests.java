package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CocoCollectionTests {

    private static final String CATEGORIES = """
            "categories": [{"supercategory": "animal", "id": 18, "name": "dog"}, {"id": 1, "name": "hot dog"}]""";

    private static final String IMAGES = """
            "images": [
              {"license": 3, "file_name": "a.jpg", "height": 4, "width": 6, "id": 7},
              {"file_name": "sub/ü b.jpg", "id": 9}]""";

    @TempDir
    private Path folder;

    private Path json(String... sections) throws IOException {
        Files.createDirectories(folder.resolve("annotations"));
        return Files.writeString(
                folder.resolve("annotations/instances_val2017.json"), "{" + String.join(",", sections) + "}");
    }

    private void picture(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1});
    }

    private static String annotations(String... entries) {
        return "\"annotations\": [" + String.join(",", entries) + "]";
    }

    private static String annotation(int id, int image, int category, String shape) {
        return "{\"id\": " + id + ", \"image_id\": " + image + ", \"category_id\": " + category + ", " + shape + "}";
    }

    @Test
    void images_come_with_their_annotations_whatever_the_order_in_the_file() throws IOException {
        picture("val2017/a.jpg");
        picture("val2017/sub/ü b.jpg");
        Path json = json(
                "\"info\": {\"year\": [2017, {}]}",
                annotations(
                        annotation(1, 7, 18, "\"segmentation\": [[0, 0, 3, 0, 3, 3.5]], \"bbox\": [0, 0, 3, 3]"),
                        annotation(
                                2,
                                7,
                                1,
                                "\"iscrowd\": 1, \"segmentation\": {\"counts\": [2, 3, 19], \"size\": [4, 6]}"),
                        annotation(
                                3, 7, 1, "\"iscrowd\": 0, \"segmentation\": {\"size\": [4, 6], \"counts\": \"23c0\"}"),
                        annotation(4, 7, 18, "\"segmentation\": [], \"bbox\": [1, 1, 2.5, 2]")),
                CATEGORIES,
                IMAGES);

        ReferenceSet set = ReferenceSet.read(json);

        assertThat(set.faults().total()).isZero();
        assertThat(set.categories()).containsExactly("dog", "hot dog");
        assertThat(set.images()).extracting(ReferenceImage::id).containsExactly("a.jpg", "sub/ü b.jpg");
        ReferenceImage first = set.images().getFirst();
        assertThat(first.file()).isEqualTo(folder.resolve("val2017/a.jpg"));
        assertThat(first.fits(6, 4)).isTrue();
        assertThat(first.fits(4, 6)).isFalse();
        RunLengths mask = RunLengths.ofCounts(4, 6, 2, 3, 19);
        assertThat(first.annotations())
                .containsExactly(
                        new Annotation("dog", new Region.Polygons(List.of(new Outline(0, 0, 3, 0, 3, 3.5f))), false),
                        new Annotation("hot dog", mask, true),
                        new Annotation("hot dog", mask, false),
                        new Annotation("dog", new Region.Box(1, 1, 2.5, 2), false));
        assertThat(set.images().get(1).annotations()).isEmpty();
        assertThat(set.images().get(1).fits(123, 45)).isTrue();
        assertThat(set.annotations()).isEqualTo(4);
    }

    @Test
    void each_entry_that_cannot_be_used_is_counted_with_where_and_what() throws IOException {
        picture("images/a.jpg");
        String box = "\"bbox\": [0, 0, 3, 3]";
        Path json = json(
                "\"images\": [{\"id\": 7, \"file_name\": \"a.jpg\", \"width\": 6, \"height\": 4},"
                        + " {\"id\": 7, \"file_name\": \"b.jpg\"}, {\"id\": 8, \"file_name\": \"gone.jpg\"},"
                        + " {\"id\": 9, \"file_name\": \"../../etc/passwd\"}, {\"id\": 10, \"file_name\": \"/etc/passwd\"},"
                        + " {\"id\": \"eleven\", \"file_name\": \"a.jpg\"}, {\"id\": 12}, 13,"
                        + " {\"id\": 14, \"file_name\": \"a.jpg\"}]",
                "\"categories\": [{\"id\": 1, \"name\": \"dog\"}, {\"id\": 1, \"name\": \"cat\"}, {\"id\": 2},"
                        + " {\"id\": 3, \"name\": \" \"}]",
                annotations(
                        annotation(1, 7, 1, box),
                        annotation(2, 777, 1, box),
                        annotation(3, 7, 99, box),
                        annotation(4, 7, 1, "\"bbox\": [0, 0, -3, 3]"),
                        annotation(5, 7, 1, "\"bbox\": [0, 0, 3]"),
                        annotation(6, 7, 1, "\"bbox\": [0, 0, NaN, 3]"),
                        annotation(7, 7, 1, "\"area\": 5"),
                        annotation(8, 7, 1, "\"segmentation\": [[0, 0, 3, 0]]"),
                        annotation(9, 7, 1, "\"segmentation\": [[0, 0, 3, 0, 5]]"),
                        annotation(10, 7, 1, "\"segmentation\": [7]"),
                        annotation(11, 7, 1, "\"segmentation\": \"all\""),
                        annotation(12, 7, 1, "\"segmentation\": {\"counts\": [2, 3], \"size\": [4, 6]}"),
                        annotation(13, 7, 1, "\"segmentation\": {\"counts\": \"zz\", \"size\": [4, 6]}"),
                        annotation(14, 7, 1, "\"segmentation\": {\"counts\": [2, 3, 19]}"),
                        annotation(15, 7, 1, "\"segmentation\": {\"counts\": [3, 4, 5], \"size\": [6, 2]}"),
                        annotation(16, 7, 1, "\"segmentation\": {\"counts\": [0.5, 23.5], \"size\": [4, 6]}"),
                        annotation(17, 7, 1, "\"segmentation\": {\"size\": [4, 6]}"),
                        "{\"id\": 18, \"image_id\": 7, " + box + "}",
                        "null",
                        "[1, 2]"));

        ReferenceSet set = ReferenceSet.read(json);

        assertThat(set.images()).extracting(ReferenceImage::id).containsExactly("a.jpg");
        assertThat(set.images().getFirst().annotations()).hasSize(1);
        assertThat(set.faults().counts())
                .containsOnly(
                        // images 9, 10, "eleven", 12, 13; categories 2 and 3; annotations 18, null and the list
                        entry(FaultKind.DAMAGED_ENTRY, 10),
                        entry(FaultKind.REPEATED_ENTRY, 3),
                        entry(FaultKind.UNKNOWN_IMAGE, 1),
                        entry(FaultKind.UNKNOWN_CATEGORY, 1),
                        entry(FaultKind.DAMAGED_REGION, 14),
                        entry(FaultKind.MISSING_FILE, 1));
        assertThat(set.faults().total()).isEqualTo(30);
        assertThat(set.faults().listed())
                .extracting(Fault::toString)
                .contains(
                        "annotation 2 belongs to image 777, which is not listed",
                        "annotation 3 has category 99, which is not listed",
                        "annotation 4 was left out: a box is wider and higher than 0, not -3.0×3.0",
                        "annotation 15 has a mask of 2×6 on an image of 6×4",
                        "image 8 has no file gone.jpg",
                        "images entry 7 is no object");
        assertThat(set.faults().summary())
                .contains("annotations of unknown images: 1", "annotations with a damaged region: 14");
    }

    @Test
    void faults_without_end_are_counted_but_not_all_listed() throws IOException {
        picture("a.jpg");
        StringBuilder many = new StringBuilder("1");
        many.append(",1".repeat(4999));
        Path json = json(
                "\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}]", CATEGORIES, "\"annotations\": [" + many + "]");

        Faults faults = ReferenceSet.read(json, Optional.of(folder)).faults();

        assertThat(faults.total()).isEqualTo(5000);
        assertThat(faults.listed()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"annotations/a.jpg", "images/a.jpg", "val2017/a.jpg", "train2017/a.jpg", "any other folder/a.jpg"
            })
    void images_are_searched_beside_the_file(String place) throws IOException {
        picture(place);

        ReferenceSet set = ReferenceSet.read(json(IMAGES, CATEGORIES, annotations()));

        assertThat(set.images()).extracting(ReferenceImage::file).containsExactly(folder.resolve(place));
        assertThat(set.faults().count(FaultKind.MISSING_FILE)).isEqualTo(1);
    }

    @Test
    void the_folder_named_like_the_file_comes_before_others() throws IOException {
        picture("train2017/a.jpg");
        picture("val2017/a.jpg");

        ReferenceSet set = ReferenceSet.read(json(IMAGES, CATEGORIES, annotations()));

        assertThat(set.images().getFirst().file()).isEqualTo(folder.resolve("val2017/a.jpg"));
    }

    @Test
    void a_folder_that_is_named_is_the_only_one() throws IOException {
        picture("val2017/a.jpg");
        picture("elsewhere/a.jpg");
        Path json = json(IMAGES, CATEGORIES, annotations());

        ReferenceSet set = ReferenceSet.read(json, Optional.of(folder.resolve("elsewhere")));

        assertThat(set.images().getFirst().file()).isEqualTo(folder.resolve("elsewhere/a.jpg"));
        assertThatThrownBy(() -> ReferenceSet.read(json, Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--image-root");
    }

    @Test
    void a_file_whose_images_are_all_missing_is_refused() throws IOException {
        Path json = json(IMAGES, CATEGORIES, annotations());

        assertThatThrownBy(() -> ReferenceSet.read(json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("None of the 2 images")
                .hasMessageContaining("--image-root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "12",
                "{\"images\": [], \"annotations\": [], \"categories\": []}",
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": []}",
                "{\"images\": {}, \"annotations\": {}, \"categories\": {}}",
                "{\"images\": [{\"id\": 1, \"file_na",
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [",
                "%PDF-1.7"
            })
    void a_file_that_cannot_be_used_is_refused_in_a_sentence(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("instances.json"), content);
        picture("a.jpg");

        assertThatThrownBy(() -> ReferenceSet.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("instances.json")
                .hasMessageEndingWith(".");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> ReferenceSet.read(folder.resolve("nothing.json")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nothing.json");
    }

    private void assertRefused(Path json, String reason) {
        assertThatThrownBy(() -> ReferenceSet.read(json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void what_would_fill_the_memory_is_refused() throws IOException {
        picture("val2017/a.jpg");
        String region = "\"segmentation\": [[" + "1,".repeat(100_001) + "1]]";
        assertRefused(
                json(CATEGORIES, IMAGES, annotations(annotation(1, 7, 18, region))), "100,000 numbers for one region");
        String outlines = "\"segmentation\": [" + "[],".repeat(100_001) + "[]]";
        assertRefused(
                json(CATEGORIES, IMAGES, annotations(annotation(1, 7, 18, outlines))),
                "100,000 numbers for one region");
        assertRefused(json(CATEGORIES, IMAGES, annotations("0,".repeat(5_000_000) + "0")), "5,000,000 entries");
    }

    @Test
    void what_is_nested_too_deep_or_too_long_is_refused() throws IOException {
        picture("val2017/a.jpg");
        String deep = "\"info\": " + "[".repeat(200) + "]".repeat(200);
        assertRefused(json(deep, CATEGORIES, IMAGES, annotations()), "nested too deep");
        String text = "\"segmentation\": {\"size\": [4, 6], \"counts\": \"" + "1".repeat(1_000_001) + "\"}";
        assertRefused(json(CATEGORIES, IMAGES, annotations(annotation(1, 7, 18, text))), "too long");
    }
}
