package org.filterscope.bias.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditFixture;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class FindingWordsTests {

    private static final AuditPlan PLAN = AuditFixture.plan(DatasetId.random(), ExplanationId.random());
    private static final AuditResults RESULTS = AuditFixture.results(PLAN, List.of());

    private static FindingText text(String word) {
        return new FindingText(PLAN, RESULTS.of(word, 0, 1).orElseThrow());
    }

    @Test
    void a_verdict_says_what_it_rests_on() {
        assertThat(text(AuditFixture.MATERIAL).verdict())
                .isEqualTo(
                        "Material: the test, corrected for all words, found a difference; all of the interval, widened"
                                + " for selection, lies outside the margin of 5 points.");
        assertThat(text(AuditFixture.UNCERTAIN).verdict()).contains("reaches into the margin");
        assertThat(text("word11").verdict()).startsWith("Inconclusive").contains("found no difference");
        assertThat(text("word12").verdict()).startsWith("Too rare").contains("nothing was tested");
    }

    @Test
    void rates_are_said_with_their_difference_and_interval() {
        assertThat(text(AuditFixture.MATERIAL).rates())
                .startsWith("“handbag” was found in ")
                .contains("of the images of Women", "of those of Men", "26 points more (95 % interval +");
        assertThat(text("broom").rates()).contains("24 points fewer (95 % interval −");
    }

    @Test
    void what_is_inconclusive_says_how_many_people_would_be_needed() {
        assertThat(text("word11").notes()).anyMatch(note -> note.contains("about 340 people per subset"));
    }

    @Test
    void a_difference_that_turns_around_within_the_confounder_is_called_out() {
        assertThat(text(AuditFixture.TURNED).notes()).anyMatch(note -> note.contains("Simpson"));
        assertThat(text(AuditFixture.MATERIAL).notes()).noneMatch(note -> note.contains("Simpson"));
    }

    @Test
    void all_verdicts_are_counted_in_one_sentence() {
        VerdictCounts counts = VerdictCounts.of(RESULTS.findings().stream()
                .filter(finding -> finding.subsetB() == 1)
                .toList());

        assertThat(counts.all()).isEqualTo(300);
        assertThat(counts.sentence("Women", "Men"))
                .startsWith("Between Women and Men, of 300 words: 6 material, 3 of uncertain size, ")
                .endsWith("too rare.");
    }

    @Test
    void concepts_hold_every_word_once_and_those_with_one_way_down_are_left_out() {
        List<WordFinding> ofPair =
                RESULTS.findings().stream().filter(each -> each.subsetB() == 1).toList();

        List<Concept> top = Concept.of(ofPair);

        assertThat(top.stream().mapToInt(Concept::words).sum()).isEqualTo(300);
        assertThat(top).extracting(Concept::name).containsExactlyInAnyOrder("object", Concept.UNKNOWN);
        Concept object = top.stream()
                .filter(each -> each.name().equals("object"))
                .findFirst()
                .orElseThrow();
        assertThat(object.below()).extracting(Concept::name).containsExactlyInAnyOrder("instrumentality", "organism");
        assertThat(top.stream().mapToDouble(Concept::first).sum()).isBetween(0.999, 1.001);
        assertThat(object.verdicts()).hasSize(Verdict.values().length);
    }

    @Test
    void crossing_makes_a_subset_of_every_combination() {
        List<PlannedSubset> made =
                Crossing.of(List.of(facet("gender", "female", "male"), facet("age", "adult", "child")));

        assertThat(made)
                .extracting(PlannedSubset::name)
                .containsExactly("female, adult", "female, child", "male, adult", "male, child");
        assertThat(made.getFirst().rule())
                .isEqualTo(new SubsetRule.All(List.of(
                        new SubsetRule.OneOf("gender", List.of("female")),
                        new SubsetRule.OneOf("age", List.of("adult")))));
        assertThatThrownBy(() ->
                        Crossing.of(List.of(facet("a", "1", "2", "3", "4", "5"), facet("b", "1", "2", "3", "4", "5"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("25 combinations");
    }

    private static AttributeFacet facet(String name, String... values) {
        return new AttributeFacet(
                name,
                false,
                10,
                0,
                values.length,
                Arrays.stream(values).map(value -> new ValueCount(value, 5)).toList(),
                Optional.empty());
    }

    @Test
    void a_watch_list_is_read_however_it_was_typed() {
        assertThat(WordsPart.list(" Handbag, broom;\nlaptop,, broom ")).containsExactly("handbag", "broom", "laptop");
    }
}
