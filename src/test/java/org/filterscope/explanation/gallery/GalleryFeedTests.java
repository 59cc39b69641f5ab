package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplainedImage;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GalleryFeedTests extends ColourTest {

    private static final int FILTERS = 6;
    private static final int KEPT = 10;
    private static final int NEAREST = 10;

    @Autowired
    private GalleryController gallery;

    @Autowired
    private KeptExplanations kept;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId id = ExplanationId.random();
    private String version = "";

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
        version = asReader(() -> explanations.get(id)).outcome().orElseThrow().version();
    }

    @Test
    void the_votes_that_are_sent_are_those_that_were_cast() {
        assertThatVotesAreThoseThatWereCast();

        JsonNode layer = tree(read(() -> gallery.layer(id, version)));
        assertThat(layer.get("methods")).extracting(JsonNode::asString).containsExactly("projection", "original");
        assertThat(layer.get("shares")).hasSize(8);
        assertThat(layer.get("sampleImages").asInt()).isEqualTo(24);
        assertThat(read(() -> gallery.votes(id, version, "original")))
                .hasSameSizeAs(read(() -> gallery.votes(id, version, "projection")));
    }

    @Test
    void explanations_made_before_are_recounted_from_their_file() {
        KeptVotes now = asReader(() -> kept.votes(id));
        byte[] tile = asReader(() -> kept.sprite(id, 1));
        database.sql("update explanation set votes_file = null, sample_file = null, sprites_file = null where id = ?")
                .param(id.value())
                .update();

        KeptVotes before = asReader(() -> kept.votes(id));

        assertThat(before.methods()).extracting(MethodVotes::method).containsExactly("projection");
        assertThat(before.shares()).containsExactly(now.chosenShare());
        assertThat(before.methods().getFirst().weights())
                .isEqualTo(now.methods().getFirst().weights());
        assertThat(before.methods().getFirst().cosines())
                .isEqualTo(now.methods().getFirst().cosines());
        assertThat(wordsOf(before)).isEqualTo(wordsOf(now));
        assertThat(asReader(() -> kept.sample(id))).isEmpty();
        assertThat(asReader(() -> kept.sprite(id, 1))).isEqualTo(tile);
        assertThatVotesAreThoseThatWereCast();
    }

    private static List<String> wordsOf(KeptVotes votes) {
        return Arrays.stream(votes.methods().getFirst().words())
                .mapToObj(word -> word < 0 ? "" : votes.words().get(word).text())
                .toList();
    }

    private void assertThatVotesAreThoseThatWereCast() {
        JsonNode layer = tree(read(() -> gallery.layer(id, version)));
        ByteBuffer votes = numbers(read(() -> gallery.votes(id, version, "projection")));
        JsonNode file = explanation();

        assertThat(layer.get("filters").asInt()).isEqualTo(FILTERS);
        assertThat(layer.get("kept").asInt()).isEqualTo(KEPT);
        assertThat(layer.get("wordsKept").asInt()).isEqualTo(NEAREST);
        assertThat(votes.remaining()).isEqualTo(FILTERS * KEPT * 4 * (1 + 2 * NEAREST));
        int words = FILTERS * KEPT * 4;
        int cosines = words * (1 + NEAREST);
        for (int filter = 0; filter < FILTERS; filter++) {
            JsonNode cast = file.get("filters").get(filter).get("votes");
            for (int image = 0; image < KEPT; image++) {
                int at = filter * KEPT + image;
                float weight = image < cast.size()
                        ? (float) cast.get(image).get("weight").asDouble()
                        : 0;
                assertThat(votes.getFloat(at * 4)).isEqualTo(weight);
                for (int word = 0; word < NEAREST; word++) {
                    int place = votes.getInt(words + (at * NEAREST + word) * 4);
                    if (weight == 0) {
                        assertThat(place).isEqualTo(-1);
                        continue;
                    }
                    JsonNode near = cast.get(image).get("words").get(word);
                    assertThat(layer.get("words").get(place).get(0).asString())
                            .isEqualTo(near.get(0).asString());
                    assertThat(votes.getFloat(cosines + (at * NEAREST + word) * 4))
                            .isEqualTo((float) near.get(2).asDouble());
                }
            }
        }
    }

    @Test
    void thresholds_stand_beside_the_shares_they_belong_to() {
        JsonNode layer = tree(read(() -> gallery.layer(id, version)));
        ByteBuffer thresholds = numbers(read(() -> gallery.thresholds(id, version)));
        int shares = layer.get("shares").size();
        int chosen = 0;
        while (layer.get("shares").get(chosen).asDouble()
                != layer.get("chosen").get("share").asDouble()) {
            chosen++;
        }

        assertThat(thresholds.remaining()).isEqualTo(FILTERS * shares * 8);
        for (int filter = 0; filter < FILTERS; filter++) {
            assertThat(thresholds.getDouble((filter * shares + chosen) * 8))
                    .isEqualTo(explanation()
                            .get("filters")
                            .get(filter)
                            .get("threshold")
                            .asDouble());
        }
    }

    @Test
    void a_page_leads_to_the_images_and_to_their_activations() {
        GalleryPages.Page page = body(asReader(() -> gallery.page(id, version, 0)));
        ByteBuffer grids = ByteBuffer.wrap(body(asReader(() -> gallery.grids(id, version, 0))))
                .order(ByteOrder.LITTLE_ENDIAN);
        JsonNode file = explanation();
        int levels = file.get("height").asInt() * file.get("width").asInt();

        assertThat(page.tops()).hasSize(FILTERS);
        assertThat(grids.remaining()).isEqualTo(FILTERS * KEPT * (8 + levels));
        for (int filter = 0; filter < FILTERS; filter++) {
            int number = filter;
            List<ExplainedImage> shown =
                    asReader(() -> explanations.filter(id, number)).images();
            assertThat(page.tops().get(filter))
                    .extracting(place -> page.images().get(place).getFirst())
                    .containsExactlyElementsOf(
                            shown.stream().<Object>map(ExplainedImage::image).toList());
            assertThat(page.images())
                    .allSatisfy(image -> assertThat((String) image.get(1)).hasSize(64));
            JsonNode grid =
                    file.get("filters").get(filter).get("topImages").get(1).get("grid");
            int at = (filter * KEPT + 1) * (8 + levels);
            byte[] sent = new byte[levels];
            grids.get(at + 8, sent);
            assertThat(grids.getFloat(at)).isEqualTo((float) grid.get("lowest").asDouble());
            assertThat(grids.getFloat(at + 4))
                    .isEqualTo((float) grid.get("highest").asDouble());
            assertThat(sent).isEqualTo(grid.get("levels").binaryValue());
        }
    }

    @Test
    void a_tile_shows_nine_images_and_may_be_kept_for_ever() throws IOException {
        ResponseEntity<Resource> answer = asReader(() -> gallery.tile(id, version, 2));
        BufferedImage tile = ImageIO.read(body(answer).getInputStream());

        assertThat(answer.getHeaders().getCacheControl()).contains("immutable", "private", "max-age=31536000");
        assertThat(tile.getWidth()).isEqualTo(336);
        assertThat(tile.getHeight()).isEqualTo(336);
        assertThat(Files.readAllBytes(body(answer).getFile().toPath()))
                .isEqualTo(Files.readAllBytes(body(asReader(() -> gallery.tile(id, version, 2)))
                        .getFile()
                        .toPath()));
    }

    @Test
    void words_are_found_by_what_they_mean_and_say_why() {
        JsonNode words = tree(read(() -> gallery.layer(id, version))).get("words");
        List<List<Object>> fruit = Objects.requireNonNull(
                body(asReader(() -> gallery.meaning(id, version, " Fruit "))).get("words"));

        assertThat(fruit).isNotEmpty();
        assertThat(fruit).anySatisfy(found -> {
            assertThat(words.get((int) found.getFirst()).get(0).asString()).contains("berr");
            assertThat((String) found.get(2)).startsWith("a kind of");
        });
        assertThat(body(asReader(() -> gallery.meaning(id, version, "  "))).get("words"))
                .isEmpty();
        assertThatThrownBy(() -> asReader(() -> gallery.meaning(id, version, "x".repeat(201))))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void filters_with_like_words_lie_near_each_other_and_lead_to_each_other() {
        JsonNode map = tree(read(() -> gallery.map(id, version, "pca")));
        JsonNode similar = tree(read(() -> gallery.similar(id, version, 0)));
        JsonNode filters = tree(read(() -> gallery.filters(id, version)));

        assertThat(map.get("x")).hasSize(FILTERS);
        assertThat(map.get("y")).allSatisfy(y -> assertThat(y.asDouble()).isBetween(0.0, 1.0));
        assertThat(similar).hasSize(FILTERS - 1);
        assertThat(similar)
                .allSatisfy(each -> assertThat(each.get(2).asDouble()).isBetween(-1.0, 1.0));
        assertThat(similar.get(0).get(1).asDouble())
                .isGreaterThanOrEqualTo(similar.get(4).get(1).asDouble());
        assertThat(filters.get("dead"))
                .allSatisfy(dead -> assertThat(dead.asInt()).isZero());
        assertThat(filters.get("recall"))
                .hasSize(FILTERS)
                .allSatisfy(recall -> assertThat(recall.asDouble()).isBetween(0.0, 1.0));
        assertThat(filters.get("agreement"))
                .allSatisfy(agreement -> assertThat(agreement.asDouble()).isBetween(0.0, 1.0));
    }

    @Test
    void nothing_is_found_under_another_version_for_absurd_numbers_or_by_strangers() {
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);
        Map<String, Supplier<?>> absurd = Map.of(
                "version", () -> gallery.layer(id, "1000000000000"),
                "method", () -> gallery.votes(id, version, "../layer"),
                "page", () -> gallery.page(id, version, 1),
                "far page", () -> gallery.page(id, version, Integer.MAX_VALUE),
                "page below", () -> gallery.grids(id, version, -1),
                "filter", () -> gallery.tile(id, version, FILTERS),
                "filter below", () -> gallery.similar(id, version, -1),
                "map", () -> gallery.map(id, version, "tsne"));
        absurd.forEach((what, call) ->
                assertThatThrownBy(() -> asReader(call::get)).as(what).isInstanceOf(ThingNotFoundException.class));

        List<Supplier<?>> all = new ArrayList<>(List.of(
                () -> gallery.layer(id, version),
                () -> gallery.votes(id, version, "projection"),
                () -> gallery.thresholds(id, version),
                () -> gallery.filters(id, version),
                () -> gallery.page(id, version, 0),
                () -> gallery.grids(id, version, 0),
                () -> gallery.tile(id, version, 0),
                () -> gallery.map(id, version, "pca"),
                () -> gallery.similar(id, version, 0),
                () -> gallery.meaning(id, version, "red")));
        all.forEach(call -> {
            assertThat(asReader(call::get)).isNotNull();
            assertThatThrownBy(() -> people.as(other.owner(), call::get)).isInstanceOf(ThingNotFoundException.class);
        });
    }

    private byte[] read(Supplier<ResponseEntity<Resource>> call) {
        try {
            return body(asReader(call)).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private JsonNode tree(byte[] bytes) {
        return json.readTree(bytes);
    }

    private JsonNode explanation() {
        try {
            return json.readTree(Files.readAllBytes(asReader(() -> explanations.file(id))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
