package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private Path model = Path.of("");
    private Path reference = Path.of("");
    private Path explainer = Path.of("");
    private Cli trained = new Cli(0, "", "");

    @BeforeAll
    void train() {
        model = TinyNetworks.colours().writeTo(folder.resolve("modèle de couleurs"));
        reference = ColourPictures.writeTo(folder.resolve("Bilder für das Lernen"), 20, 1);
        explainer = folder.resolve("explainer");
        trained = train(explainer, 7);
    }

    private Cli train(Path out, long seed) {
        return Cli.run(
                "train",
                "--model",
                model,
                "--layer",
                "colour",
                "--preprocess",
                "unit",
                "--reference",
                reference,
                "--out",
                out,
                "--seed",
                seed,
                "--epochs",
                40,
                "--hidden",
                32,
                "--training-batch",
                16);
    }

    @Test
    void training_says_what_it_learnt_from() {
        assertThat(trained.err()).contains("preprocessing unit").contains("features: 48 of 48");
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("12 held out").contains("3 categories seen");
        assertThat(explainer).isDirectoryContaining("glob:**/explainer.json");
        assertThat(explainer).isDirectoryContaining("glob:**/weights.safetensors");
    }

    @Test
    void the_same_inputs_and_seed_give_the_same_explainer() throws IOException {
        Path again = folder.resolve("again");
        train(again, 7);

        assertThat(Files.readAllBytes(again.resolve("weights.safetensors")))
                .isEqualTo(Files.readAllBytes(explainer.resolve("weights.safetensors")));
        assertThat(Files.readString(again.resolve("explainer.json")))
                .isEqualTo(Files.readString(explainer.resolve("explainer.json")));
    }

    @Test
    void held_out_images_are_named_right_and_controls_stand_beside() {
        Cli evaluated =
                Cli.run("evaluate", "--model", model, "--explainer", explainer, "--reference", reference, "--json");

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
    void filters_that_are_classes_come_near_their_names() throws IOException {
        Path labels = Files.write(
                folder.resolve("labels.txt"), List.of("strawberry", "strawberry", "grass", "grass", "sky", "sky"));

        Cli evaluated = Cli.run(
                "evaluate",
                "--model",
                model,
                "--explainer",
                explainer,
                "--labels",
                labels,
                "--images",
                reference,
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

        assertThat(labelled(two, reference).err()).contains("6 filters").contains("2 classes");
        assertThat(labelled(six, empty).err()).contains("There is no picture");
    }

    private Cli labelled(Path labels, Path images) {
        Cli evaluated =
                Cli.run("evaluate", "--model", model, "--explainer", explainer, "--labels", labels, "--images", images);
        assertThat(evaluated.code()).isEqualTo(2);
        return evaluated;
    }

    @Test
    void bench_tells_ratios_and_compares_memory() {
        Cli measured = Cli.run(
                "bench",
                "--model",
                model,
                "--explainer",
                explainer,
                "--images",
                reference,
                "--reference",
                reference,
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
        assertThat(Cli.run("bench", "--model", model, "--explainer", explainer, "--images", reference, "--rounds", 0)
                        .err())
                .contains("above 0");
        assertThat(Cli.run(
                                "explain",
                                "--model",
                                model,
                                "--explainer",
                                explainer,
                                "--images",
                                reference,
                                "--out",
                                folder)
                        .err())
                .contains("is a folder");
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
                reference,
                "--out",
                folder.resolve("nothing"));

        assertThat(learnt.code()).isEqualTo(2);
        assertThat(learnt.err()).contains("gave no sample to learn from");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void a_category_goes_by_its_word_however_it_is_written() throws IOException {
        Path renamed = ColourPictures.writeTo(folder.resolve("renamed"), 5, 11);
        Files.move(renamed.resolve("grass"), renamed.resolve("GRASS"));

        Cli evaluated =
                Cli.run("evaluate", "--model", model, "--explainer", explainer, "--reference", renamed, "--json");

        JsonNode measured = JsonMapper.shared()
                .readTree(evaluated.out())
                .get("recall")
                .get("perImage")
                .get("measured");
        assertThat(measured.get("seen").get("count").asInt()).isEqualTo(15);
        assertThat(measured.get("unseen").get("count").asInt()).isZero();
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
        Cli explained =
                Cli.run("explain", "--model", model, "--explainer", explainer, "--images", probing, "--out", out);

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
                explainer,
                "--images",
                reference,
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

        Cli explained = Cli.run(
                "explain",
                "--model",
                model,
                "--explainer",
                explainer,
                "--images",
                reference,
                "--vectors",
                vectors,
                "--out",
                folder.resolve("never.json"));

        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.err()).contains("other word vectors");
    }

    @Test
    void a_category_without_a_vector_is_reported_and_the_rest_is_learnt() throws IOException {
        Path some = ColourPictures.writeTo(folder.resolve("with a made-up category"), 6, 5);
        Files.move(some.resolve("sky"), some.resolve("qwxzlkj"));

        Cli learnt = Cli.run(
                "train",
                "--model",
                model,
                "--layer",
                "colour",
                "--preprocess",
                "unit",
                "--reference",
                some,
                "--out",
                folder.resolve("two categories"),
                "--epochs",
                3);

        assertThat(learnt.code()).as(learnt.err()).isZero();
        assertThat(learnt.err()).contains("Categories without a word vector, not used: qwxzlkj");
    }

    @Test
    void coco_masks_teach_as_well_as_folders() throws IOException {
        ColourPictures.writeTo(folder.resolve("coco/images"), 8, 9);
        Path json = Files.writeString(folder.resolve("coco/instances.json"), coco());

        Cli learnt = Cli.run(
                "train",
                "--model",
                model,
                "--layer",
                "colour",
                "--preprocess",
                "unit",
                "--reference",
                json,
                "--out",
                folder.resolve("from coco"),
                "--epochs",
                5,
                "--hold-out",
                "0");

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
        Object[] arguments = new Object[9 + more.length];
        Object[] first = {"explain", "--model", model, "--explainer", explainer, "--images", reference, "--out", out};
        System.arraycopy(first, 0, arguments, 0, 9);
        System.arraycopy(more, 0, arguments, 9, more.length);
        Cli explained = Cli.run(arguments);
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
