package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.tensor.fixture.ColourPictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluation and benchmarks on a network of six colour filters, through the commands a user gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingAndMeasuringTests {

    @TempDir
    static Path folder;

    private ColourExplainer colours = ColourExplainer.NONE;

    @BeforeAll
    void train() {
        colours = ColourExplainer.trainedIn(folder);
    }

    @Test
    void held_out_images_are_named_right_and_controls_stand_beside() {
        Cli evaluated = colours.run("evaluate", "--reference", colours.reference(), "--json");

        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        JsonNode recall = JsonMapper.shared().readTree(evaluated.out()).get("recall");
        assertThat(recall.get("learntFrom").asInt()).isEqualTo(48);
        JsonNode perImage = recall.get("perImage");
        assertThat(atOne(perImage.get("measured"))).isGreaterThan(0.9);
        assertThat(atOne(perImage.get("shuffled"))).isLessThan(0.8);
        assertThat(atOne(perImage.get("untrained"))).isLessThan(atOne(perImage.get("measured")));
    }

    private static double atOne(JsonNode recall) {
        return recall.get("all").get("at").get(0).get("share").asDouble();
    }

    @Test
    void filters_that_are_classes_come_near_their_names() throws IOException {
        Path labels = Files.write(
                folder.resolve("labels.txt"), List.of("strawberry", "strawberry", "grass", "grass", "sky", "sky"));

        Cli evaluated = colours.run(
                "evaluate",
                "--labels",
                labels,
                "--images",
                colours.reference(),
                "--methods",
                "original,activation,projection,image",
                "--json");

        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        JsonNode byMethod =
                JsonMapper.shared().readTree(evaluated.out()).get("finalLayer").get("byMethod");
        assertThat(byMethod.propertyNames()).containsExactly("original", "activation", "projection", "image");
        for (JsonNode method : byMethod) {
            double own = method.get("measured").get("own").asDouble();
            assertThat(own).isGreaterThan(method.get("measured").get("others").asDouble());
            assertThat(own).isGreaterThan(method.get("untrained").get("own").asDouble());
        }
    }

    @Test
    void labels_that_do_not_fit_and_empty_folders_are_refused() throws IOException {
        Path two = Files.write(folder.resolve("two.txt"), List.of("sky", "grass"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path six = Files.write(folder.resolve("six.txt"), List.of("a", "b", "c", "d", "e", "f"));

        assertThat(labelled(two, colours.reference()).err())
                .contains("6 filters")
                .contains("2 classes");
        assertThat(labelled(six, empty).err()).contains("There is no picture");
    }

    private Cli labelled(Path labels, Path images) {
        Cli evaluated = colours.run("evaluate", "--labels", labels, "--images", images);
        assertThat(evaluated.code()).isEqualTo(2);
        return evaluated;
    }

    @Test
    void bench_tells_ratios_and_compares_memory() {
        Cli measured = colours.run(
                "bench",
                "--images",
                colours.reference(),
                "--reference",
                colours.reference(),
                "--rounds",
                1,
                "--memory-images",
                "4,8",
                "--json");

        assertThat(measured.code()).as(measured.err()).isZero();
        JsonNode figures = JsonMapper.shared().readTree(measured.out());
        assertThat(figures.get("explaining").get("images").asInt()).isEqualTo(60);
        assertThat(figures.get("explainToPlain").asDouble()).isPositive();
        assertThat(figures.get("trainingSpeedUp").asDouble()).isPositive();
        assertThat(figures.get("memory")).hasSize(2);
        assertThat(figures.get("memoryGrowth").asDouble()).isBetween(0.5, 2.0);
    }

    @Test
    void numbers_out_of_range_are_refused_before_any_work() {
        assertThat(colours.run("bench", "--images", colours.reference(), "--rounds", 0)
                        .err())
                .contains("above 0");
        assertThat(colours.run("explain", "--images", colours.reference(), "--out", folder)
                        .err())
                .contains("is a folder");
    }

    @Test
    void a_category_goes_by_its_word_however_it_is_written() throws IOException {
        Path renamed = ColourPictures.writeTo(folder.resolve("renamed"), 5, 11);
        Files.move(renamed.resolve("grass"), renamed.resolve("GRASS"));

        Cli evaluated = colours.run("evaluate", "--reference", renamed, "--json");

        JsonNode measured = JsonMapper.shared()
                .readTree(evaluated.out())
                .get("recall")
                .get("perImage")
                .get("measured");
        assertThat(measured.get("seen").get("count").asInt()).isEqualTo(15);
        assertThat(measured.get("unseen").get("count").asInt()).isZero();
    }
}
