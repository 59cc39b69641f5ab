package org.filterscope.explanation.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedImage;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.NearWord;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.WordRanking;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilterEvidenceTests extends ColourTest {

    @Autowired
    private EvidenceController endpoint;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
    }

    @Test
    void the_words_are_counted_again_from_the_votes_that_come_with_the_page() {
        for (int filter = 0; filter < 6; filter++) {
            Evidence evidence = evidence(filter);
            List<String> lemmas = new ArrayList<>();
            List<ImageVote> votes = new ArrayList<>();
            for (int place = 0; place < evidence.images().size(); place++) {
                Evidence.Votes cast =
                        Objects.requireNonNull(evidence.images().get(place).votes());
                votes.add(new ImageVote(place, cast.weight(), near(cast.words(), lemmas)));
            }
            WordRanking again =
                    WordRanking.count(votes, new CountRules(evidence.countedImages(), evidence.countedWords()));

            assertThat(again.words().stream().limit(evidence.words().size()).map(RankedWord::strength))
                    .containsExactlyElementsOf(evidence.words().stream()
                            .map(Evidence.Word::strength)
                            .toList());
            assertThat(again.words().stream().limit(evidence.words().size()).map(word -> lemmas.get(word.group())))
                    .containsExactlyElementsOf(
                            evidence.words().stream().map(Evidence.Word::lemma).toList());
        }
    }

    private static List<NearWord> near(List<List<Object>> words, List<String> lemmas) {
        List<NearWord> near = new ArrayList<>();
        for (List<Object> word : words) {
            String lemma = (String) word.get(1);
            if (!lemmas.contains(lemma)) {
                lemmas.add(lemma);
            }
            near.add(new NearWord(lemmas.indexOf(lemma), lemmas.indexOf(lemma), (Double) word.get(2)));
        }
        return near;
    }

    @Test
    void images_come_with_their_activations_and_the_other_filters_that_fire_on_them() {
        ExplainedFilter filter = asReader(() -> explanations.filter(id, 3));
        Evidence evidence = evidence(3);

        assertThat(evidence.threshold()).isEqualTo(filter.threshold());
        assertThat(evidence.activeShare()).isEqualTo(0.005);
        assertThat(evidence.images())
                .extracting(Evidence.Shown::number)
                .containsExactlyElementsOf(
                        filter.images().stream().map(ExplainedImage::image).toList());
        assertThat(evidence.images()).allSatisfy(image -> {
            assertThat(Base64.getDecoder().decode(image.levels()))
                    .hasSize(evidence.gridHeight() * evidence.gridWidth());
            assertThat(image.source()).startsWith("/api/dataset/" + colours.probing());
            assertThat(image.seen()).containsExactly(0.0, 0.0, 1.0, 1.0);
            assertThat(image.others()).extracting(Evidence.Other::filter).doesNotContain(3);
            assertThat(image.others()).extracting(Evidence.Other::times).allMatch(times -> times > 1);
        });
        assertThat(evidence.images())
                .anySatisfy(image -> assertThat(image.others()).isNotEmpty());
        assertThat(evidence.histogram().stream().mapToDouble(bin -> bin.get(2)).sum())
                .isEqualTo((double) evidence.activations());
    }

    @Test
    void strips_show_images_from_all_over_the_range_and_not_only_its_top() {
        Evidence evidence = evidence(2);

        assertThat(evidence.sampled()).isEqualTo(24);
        assertThat(evidence.strips()).hasSizeGreaterThan(3);
        assertThat(evidence.strips().getFirst().highest())
                .isCloseTo(evidence.images().getFirst().activation(), within(1e-6));
        assertThat(evidence.strips().getLast().from()).isZero();
        assertThat(evidence.strips())
                .allSatisfy(strip -> assertThat(strip.images()).isNotEmpty().allSatisfy(image -> {
                    assertThat(image.activation()).isBetween(strip.lowest(), strip.highest());
                    assertThat(image.source()).isNotNull();
                    assertThat(Base64.getDecoder().decode(image.levels()))
                            .hasSize(evidence.gridHeight() * evidence.gridWidth());
                    assertThat(image.others())
                            .extracting(Evidence.Other::filter)
                            .doesNotContain(2);
                }));
    }

    @Test
    void filters_are_named_by_their_strongest_reliable_words() {
        List<ExplainedFilter> filters = asReader(() -> explanations.filters(id, List.of(0, 1, 2)));
        Map<Integer, String> names =
                asReader(() -> endpoint.words(id, List.of(0, 1, 2, 77))).getBody();

        assertThat(names)
                .containsExactlyInAnyOrderEntriesOf(filters.stream()
                        .filter(ExplainedFilter::reliable)
                        .collect(Collectors.toMap(
                                ExplainedFilter::number,
                                filter -> filter.words().stream()
                                        .filter(ExplainedWord::reliable)
                                        .findFirst()
                                        .orElseThrow()
                                        .word())));
    }

    @Test
    void evidence_is_found_through_its_explanation_alone() {
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);
        String version = version();

        assertThatThrownBy(() -> people.as(other.owner(), () -> endpoint.evidence(id, 0, version)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(other.owner(), () -> endpoint.words(id, List.of(0))))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> endpoint.evidence(id, 6, version)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> endpoint.evidence(id, 0, "1000000000000")))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> endpoint.evidence(id, 0, version))
                        .getHeaders()
                        .getCacheControl())
                .contains("private");
    }

    private String version() {
        return asReader(() -> explanations.get(id)).outcome().orElseThrow().version();
    }

    private Evidence evidence(int filter) {
        String version = version();
        return java.util.Objects.requireNonNull(
                asReader(() -> endpoint.evidence(id, filter, version)).getBody());
    }
}
