package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.filterscope.explanation.FilterSearch.Order;
import org.filterscope.explanation.FilterSearch.Show;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.LayerExtras;
import org.filterscope.model.LayerLink;
import org.filterscope.storage.Trash;
import org.filterscope.storage.TrashEntry;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LookingAtExplanationsTests extends ColourTest {

    @Autowired
    private ExplanationController endpoints;

    @Autowired
    private LayerExtras extras;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
    }

    @Test
    void filters_are_found_by_their_words_and_given_in_the_order_asked_for() {
        List<Integer> all = asReader(() -> explanations.find(id, FilterSearch.ALL));
        List<Integer> strongest = asReader(() -> explanations.find(id, new FilterSearch("", Show.ALL, Order.STRENGTH)));
        List<Integer> ofStrawberries =
                asReader(() -> explanations.find(id, new FilterSearch(" STRAWB ", Show.ALL, Order.NUMBER)));

        assertThat(all).containsExactlyElementsOf(IntStream.range(0, 6).boxed().toList());
        assertThat(strongest).containsExactlyInAnyOrderElementsOf(all);
        assertThat(filters(strongest))
                .extracting(ExplainedFilter::reliable)
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(filters(ofStrawberries))
                .isNotEmpty()
                .allSatisfy(filter -> assertThat(filter.words())
                        .extracting(ExplainedWord::word)
                        .anySatisfy(word -> assertThat(word).contains("strawb")));
        assertThat(asReader(() -> explanations.find(id, new FilterSearch("%", Show.ALL, Order.NUMBER))))
                .isEmpty();
        assertThat(asReader(() -> explanations.find(id, new FilterSearch("", Show.DEAD, Order.NUMBER))))
                .isEmpty();
        assertThat(asReader(() -> explanations.find(id, new FilterSearch("", Show.RELIABLE, Order.NUMBER))))
                .hasSize(outcome().reliable());
    }

    @Test
    void filters_come_in_the_order_of_their_numbers_asked_for() {
        assertThat(filters(List.of(4, 0, 99, 2)))
                .extracting(ExplainedFilter::number)
                .containsExactly(4, 0, 2);
        assertThatThrownBy(() -> asReader(() -> explanations.filter(id, 6))).isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void a_masked_picture_is_bright_inside_the_region_alone_and_may_be_kept_for_ever() throws IOException {
        ResponseEntity<byte[]> answer = asReader(
                () -> endpoints.picture(id, 0, 0, "mask", 160, outcome().version()));
        ResponseEntity<byte[]> plain = asReader(
                () -> endpoints.picture(id, 0, 0, "plain", 160, outcome().version()));

        assertThat(answer.getHeaders().getCacheControl()).contains("immutable", "private");
        var masked = ImageIO.read(new ByteArrayInputStream(answer.getBody()));
        var whole = ImageIO.read(new ByteArrayInputStream(plain.getBody()));
        assertThat(masked.getWidth()).isEqualTo(160);
        assertThat(brightness(masked)).isLessThan(brightness(whole));
    }

    @Test
    void pictures_are_found_through_their_explanation_alone() {
        String version = outcome().version();
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> people.as(other.owner(), () -> endpoints.picture(id, 0, 0, "mask", 160, version)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> endpoints.picture(id, 0, 0, "mask", 160, "1000000000000")))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> endpoints.picture(id, 0, 99, "mask", 160, version)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> endpoints.picture(id, 0, 0, "mask", 161, version)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void the_file_is_the_one_the_command_line_writes() throws IOException {
        JsonNode file = json.readTree(Files.readString(asReader(() -> explanations.file(id))));

        assertThat(file.get("format").asString()).isEqualTo(ExplanationFile.FORMAT);
        assertThat(file.get("filters")).hasSize(6);
        assertThat(file.get("images").get("top").get(0).get("file").asString()).endsWith(".png");
    }

    @Test
    void a_layer_leads_to_its_explanations() {
        List<LayerLink> links = asReader(() -> extras.explanations(colours.model(), ColourProject.LAYER));

        assertThat(links).extracting(LayerLink::address).containsExactly("explanation/" + id);
        assertThat(asEditor(() -> extras.explainAddress(colours.model(), ColourProject.LAYER)))
                .contains("project/" + colours.project() + "/explain?model=" + colours.model() + "&layer=colour");
        assertThat(asReader(() -> extras.explainAddress(colours.model(), ColourProject.LAYER)))
                .isEmpty();
    }

    @Test
    void what_is_in_the_trash_is_hidden_and_comes_back_when_it_is_asked_for() {
        people.run(colours.editor(), () -> explanations.trash(id));

        assertThatThrownBy(() -> asReader(() -> explanations.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> explanations.of(colours.project()))).isEmpty();
        assertThat(asReader(() -> trash.of(colours.project())))
                .extracting(TrashEntry::thing)
                .containsExactly(id.value());

        assertThat(asEditor(() -> explanations.start(colours.project(), colours.request())))
                .isEqualTo(id);

        assertThat(asReader(() -> trash.of(colours.project()))).isEmpty();
        assertThat(filters(List.of(0))).hasSize(1);
    }

    @Test
    void an_explainer_lives_as_long_as_an_explanation_that_was_made_with_it() {
        ExplanationId other = explain(
                colours.request(ColourProject.settings().withRules(new CountRules(5, 3))),
                PlayedRun.toTheEnd(colours.project()));

        erase(id);
        assertThat(explainers()).isOne();
        PlayedRun third = PlayedRun.toTheEnd(colours.project());
        ExplanationId last = explain(colours.request(ColourProject.settings().withRules(new CountRules(4, 3))), third);
        assertThat(third.steps()).doesNotContain("Training the explainer");

        erase(other);
        erase(last);
        assertThat(explainers()).isZero();
    }

    private void erase(ExplanationId explanation) {
        people.run(colours.editor(), () -> {
            explanations.trash(explanation);
            trash.empty(colours.project());
        });
    }

    private int explainers() {
        return database.sql("select count(*) from explainer where project_id = ?")
                .param(colours.project().value())
                .query(Integer.class)
                .single();
    }

    private ExplanationCard.Outcome outcome() {
        return asReader(() -> explanations.get(id)).outcome().orElseThrow();
    }

    private List<ExplainedFilter> filters(List<Integer> numbers) {
        return asReader(() -> explanations.filters(id, numbers));
    }

    private static double brightness(java.awt.image.BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) >> 8 & 0xff)
                .average()
                .orElseThrow();
    }
}
