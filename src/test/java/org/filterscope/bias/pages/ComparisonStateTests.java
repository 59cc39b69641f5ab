package org.filterscope.bias.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.filterscope.bias.AuditFixture;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.junit.jupiter.api.Test;

class ComparisonStateTests {

    private static final AuditPlan PLAN = AuditFixture.plan(DatasetId.random(), ExplanationId.random());
    private static final List<WordFinding> FINDINGS =
            AuditFixture.results(PLAN, List.of()).findings();

    private static ComparisonState read(String query) {
        return ComparisonState.read(QueryParameters.fromString(query), 3);
    }

    @Test
    void an_address_says_all_that_was_chosen_and_nothing_more() {
        ComparisonState state = read("").withPair(1, 2)
                .withVerdicts(Set.of(Verdict.MATERIAL, Verdict.TOO_RARE))
                .withText(" hand & bag ")
                .withConcept("artifact")
                .withRobust(true)
                .withOrder(FindingColumn.RATE_A, false)
                .withZoom(20)
                .withMap(50);

        assertThat(read(state.query().getQueryString())).isEqualTo(state);
        assertThat(read("").query().getQueryString()).isEmpty();
    }

    @Test
    void what_means_nothing_is_as_on_a_first_visit() {
        assertThat(read("pair=2-1&verdict=fair&sort=luck&zoom=900&map=-1")).isEqualTo(read(""));
        assertThat(read("pair=0-7")).isEqualTo(read(""));
    }

    @Test
    void without_a_choice_every_word_of_the_pair_is_shown_the_largest_difference_first() {
        List<WordFinding> ofPair = read("").ofPair(FINDINGS);

        List<WordFinding> shown = read("").select(ofPair);

        assertThat(shown).hasSize(300).hasSameSizeAs(ofPair);
        assertThat(shown.getFirst().word()).isEqualTo(AuditFixture.MATERIAL);
        assertThat(shown).extracting(finding -> -Math.abs(finding.difference())).isSorted();
    }

    @Test
    void verdicts_text_concepts_and_robustness_narrow_what_is_shown() {
        List<WordFinding> ofPair = read("pair=1-2").ofPair(FINDINGS);

        assertThat(read("verdict=rare").select(ofPair))
                .isNotEmpty()
                .allMatch(finding -> finding.decision().verdict() == Verdict.TOO_RARE);
        assertThat(read("text=HandB").select(ofPair))
                .extracting(WordFinding::word)
                .containsExactly(AuditFixture.MATERIAL);
        assertThat(read("concept=organism").select(ofPair))
                .isNotEmpty()
                .allMatch(finding -> finding.path().contains("organism"));
        assertThat(read("robust=1").select(ofPair)).hasSize(5);
    }

    @Test
    void choosing_every_verdict_is_choosing_none() {
        assertThat(read("").withVerdicts(Set.of(Verdict.values()))).isEqualTo(read(""));
    }

    @Test
    void every_column_sorts_and_has_a_name_of_its_own() {
        for (FindingColumn column : FindingColumn.values()) {
            assertThat(FindingColumn.of(column.key())).contains(column);
            assertThat(read("").withOrder(column, true).select(FINDINGS)).hasSameSizeAs(FINDINGS);
            assertThat(column.text(FINDINGS.getFirst())).isNotEmpty();
        }
    }
}
