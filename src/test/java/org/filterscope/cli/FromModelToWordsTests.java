package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.filterscope.tensor.fixture.ColourPictures;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way on a network of six colour filters, through the commands a user gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromModelToWordsTests {

    private static final int RED_OVER_GREEN = 0;
    private static final int GREEN_OVER_BLUE = 3;
    private static final int BLUE_OVER_RED = 4;

    @TempDir
    static Path folder;

    private ColourExplainer colours = ColourExplainer.NONE;

    @BeforeAll
    void train() {
        colours = ColourExplainer.trainedIn(folder);
    }

    @Test
    void training_says_what_it_learnt_from() {
        assertThat(colours.trained().err()).contains("preprocessing unit").contains("features: 48 of 48");
        assertThat(colours.trained().code()).as(colours.trained().err()).isZero();
        assertThat(colours.trained().out()).contains("12 held out").contains("3 categories seen");
        assertThat(colours.explainer()).isDirectoryContaining("glob:**/explainer.json");
        assertThat(colours.explainer()).isDirectoryContaining("glob:**/weights.safetensors");
    }

    @Test
    void the_same_inputs_and_seed_give_the_same_explainer() throws IOException {
        Path again = folder.resolve("again");
        colours.train(again);

        assertThat(Files.readAllBytes(again.resolve("weights.safetensors")))
                .isEqualTo(Files.readAllBytes(colours.explainer().resolve("weights.safetensors")));
        assertThat(Files.readString(again.resolve("explainer.json")))
                .isEqualTo(Files.readString(colours.explainer().resolve("explainer.json")));
    }

    @Test
    void every_filter_says_its_colours_thing() {
        JsonNode explanation = explain("words.json");

        assertThat(bestWordOf(explanation, RED_OVER_GREEN)).isEqualTo("strawberry");
        assertThat(bestWordOf(explanation, GREEN_OVER_BLUE)).isEqualTo("grass");
        assertThat(bestWordOf(explanation, BLUE_OVER_RED)).isEqualTo("sky");
    }

    @Test
    void every_method_of_attention_finds_the_same_things_here() {
        for (String method : List.of("original", "image", "activation")) {
            JsonNode explanation = explain(method + ".json", "--method", method);

            assertThat(explanation.get("settings").get("method").asString()).isEqualTo(method);
            assertThat(bestWordOf(explanation, RED_OVER_GREEN)).as(method).isEqualTo("strawberry");
        }
    }

    @Test
    void the_file_holds_all_that_words_can_be_recounted_from() {
        JsonNode explanation = explain("evidence.json", "--top-images", "5");
        JsonNode filter = explanation.get("filters").get(RED_OVER_GREEN);

        assertThat(explanation.get("format").asString()).isEqualTo("filterscope-explanation/1");
        assertThat(explanation.get("made").asString()).isEqualTo(Cli.NOW.toString());
        assertThat(explanation.get("provenance").get("preprocessing").asString())
                .isEqualTo("unit");
        assertThat(filter.get("threshold").asDouble()).isPositive();
        assertThat(filter.get("histogram").get("count").asInt()).isEqualTo(60 * 16 * 16);
        assertThat(filter.get("topImages")).hasSize(5);
        assertThat(filter.get("topImages").get(0).get("grid").get("levels").binaryValue())
                .hasSize(16 * 16);
        assertThat(filter.get("votes")).hasSize(5);
    }

    @Test
    void every_score_in_the_file_can_be_counted_again_from_its_votes() {
        JsonNode explanation = explain("recount.json", "--words", "1000");

        int counted = 0;
        for (JsonNode filter : explanation.get("filters")) {
            Map<String, Double> byLemma = new HashMap<>();
            for (JsonNode vote : filter.get("votes")) {
                for (int rank = 0; rank < 5; rank++) {
                    String lemma = vote.get("words").get(rank).get(1).asString();
                    byLemma.merge(lemma, vote.get("weight").asDouble(), Double::sum);
                }
            }
            assertThat(filter.get("words")).hasSize(byLemma.size());
            for (JsonNode word : filter.get("words")) {
                double again = byLemma.getOrDefault(word.get("lemma").asString(), Double.NaN);
                assertThat(word.get("score").asDouble()).isCloseTo(again, Offset.offset(1e-9 * again));
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(6);
    }

    @Test
    void activations_that_are_no_numbers_are_said_and_nothing_is_learnt_from_them() {
        Path broken = TinyNetworks.notANumber().writeTo(folder.resolve("not a number"));

        Cli learnt = Cli.run(
                "train",
                "--model",
                broken,
                "--layer",
                "first",
                "--preprocess",
                "unit",
                "--reference",
                colours.reference(),
                "--out",
                folder.resolve("nothing"));

        assertThat(learnt.code()).isEqualTo(2);
        assertThat(learnt.err()).contains("gave no sample to learn from");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void only_the_filters_asked_for_are_written() {
        JsonNode explanation = explain("some.json", "--filters", "0,2-3");

        assertThat(explanation.get("filters"))
                .extracting(filter -> filter.get("filter").asInt())
                .containsExactly(0, 2, 3);
    }

    @Test
    void broken_files_are_left_out_counted_and_listed() throws IOException {
        Path probing = ColourPictures.writeTo(folder.resolve("with broken"), 4, 3);
        Files.write(probing.resolve("sky/empty.png"), new byte[0]);
        Files.writeString(probing.resolve("sky/text.jpg"), "not a picture");

        Path out = folder.resolve("broken.json");
        Cli explained = colours.run("explain", "--images", probing, "--out", out);

        assertThat(explained.code()).isZero();
        assertThat(explained.err()).contains("2 files were left out").contains("empty.png");
        assertThat(JsonMapper.shared().readTree(out.toFile()).get("images").get("broken"))
                .hasSize(2);
    }

    @Test
    void an_explainer_speaks_for_its_own_model_only() {
        Path other = TinyNetworks.flat().writeTo(folder.resolve("other model"));

        Cli explained = Cli.run(
                "explain",
                "--model",
                other,
                "--explainer",
                colours.explainer(),
                "--images",
                colours.reference(),
                "--out",
                folder.resolve("never.json"));

        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.err().strip().lines()).hasSize(1);
        assertThat(explained.err()).contains("another model");
        assertThat(folder.resolve("never.json")).doesNotExist();
    }

    @Test
    void words_with_other_vectors_are_refused() throws IOException {
        Path vectors = Files.writeString(folder.resolve("few.txt"), "dog 1 0\ncat 0 1\ngrass 1 1\n");

        Cli explained = colours.run(
                "explain",
                "--images",
                colours.reference(),
                "--vectors",
                vectors,
                "--out",
                folder.resolve("never.json"));

        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.err()).contains("other word vectors");
    }

    @Test
    void what_is_wrong_with_a_file_of_vectors_is_said() throws IOException {
        Path vectors =
                Files.writeString(folder.resolve("cut.vec"), "9 2\nstrawberry 1 0\ngrass 0 1\nsky -1 0\nsnow 1\n");

        Cli learnt = colours.learn(
                "--reference",
                colours.reference(),
                "--vectors",
                vectors,
                "--epochs",
                2,
                "--out",
                folder.resolve("two dimensions"));

        assertThat(learnt.code()).as(learnt.err()).isZero();
        assertThat(learnt.err())
                .contains("that were skipped: 1")
                .contains("line 5: wrong number of values")
                .contains("fewer words than its first line announces");
    }

    @Test
    void a_category_without_a_vector_is_reported_and_the_rest_is_learnt() throws IOException {
        Path some = ColourPictures.writeTo(folder.resolve("with a made-up category"), 6, 5);
        Files.move(some.resolve("sky"), some.resolve("qwxzlkj"));

        Cli learnt = colours.learn("--reference", some, "--out", folder.resolve("two categories"), "--epochs", 3);

        assertThat(learnt.code()).as(learnt.err()).isZero();
        assertThat(learnt.err()).contains("Categories without a word vector, not used: qwxzlkj");
    }

    @Test
    void coco_masks_teach_as_well_as_folders() throws IOException {
        ColourPictures.writeTo(folder.resolve("coco/images"), 8, 9);
        Path json = Files.writeString(folder.resolve("coco/instances.json"), coco());

        Cli learnt = colours.learn(
                "--reference", json, "--out", folder.resolve("from coco"), "--epochs", 5, "--hold-out", "0");

        assertThat(learnt.code()).as(learnt.err()).isZero();
        assertThat(learnt.out()).contains("3 categories seen");
    }

    private static String coco() {
        StringBuilder images = new StringBuilder();
        StringBuilder annotations = new StringBuilder();
        int id = 1;
        for (int category = 0; category < 3; category++) {
            for (int i = 0; i < 8; i++) {
                images.append(id > 1 ? "," : "")
                        .append("{\"id\":%d,\"file_name\":\"%s/%d.png\",\"width\":16,\"height\":16}"
                                .formatted(id, ColourPictures.CATEGORIES.get(category), i));
                annotations
                        .append(id > 1 ? "," : "")
                        .append(("{\"id\":%d,\"image_id\":%d,\"category_id\":%d,\"iscrowd\":0,\"bbox\":[0,0,16,16],"
                                        + "\"segmentation\":[[0,0,16,0,16,16,0,16]]}")
                                .formatted(id, id, category + 1));
                id++;
            }
        }
        return "{\"images\":[%s],\"annotations\":[%s],\"categories\":[%s]}"
                .formatted(
                        images,
                        annotations,
                        "{\"id\":1,\"name\":\"strawberry\"},{\"id\":2,\"name\":\"grass\"},{\"id\":3,\"name\":\"sky\"}");
    }

    private JsonNode explain(String file, String... more) {
        Path out = folder.resolve(file);
        Cli explained = colours.run(
                "explain",
                Stream.concat(Stream.of("--images", colours.reference(), "--out", out), Stream.of(more))
                        .toArray());
        assertThat(explained.code()).as(explained.err()).isZero();
        return JsonMapper.shared().readTree(out.toFile());
    }

    private static String bestWordOf(JsonNode explanation, int filter) {
        return explanation
                .get("filters")
                .get(filter)
                .get("words")
                .get(0)
                .get("word")
                .asString();
    }
}
