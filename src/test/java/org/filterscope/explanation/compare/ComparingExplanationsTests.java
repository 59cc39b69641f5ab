package org.filterscope.explanation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.lavise.CountRules;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ComparingExplanationsTests extends ColourTest {

    @Autowired
    private Comparisons comparisons;

    @Test
    void an_explanation_is_compared_with_itself_and_with_one_made_otherwise() {
        ExplanationId one = anExplanation();
        ExplanationId other = explain(
                colours.request(ColourProject.settings().withRules(new CountRules(3, 2))),
                PlayedRun.toTheEnd(colours.project()));

        Comparison same = asReader(() -> comparisons.compare(one, one, Measure.WORDS));
        assertThat(same.findings().matching().pairs())
                .hasSize(same.leftOutcome().reliable())
                .allSatisfy(pair -> assertThat(pair.similarity()).isEqualTo(1));
        assertThat(same.findings().changes())
                .hasValueSatisfying(changes -> assertThat(changes).isEmpty());
        assertThat(same.wordsOf(WordUse.Side.LEFT)).isEmpty();
        assertThat(same.distinctWords(WordUse.Side.RIGHT))
                .isEqualTo(same.wordsOf(WordUse.Side.BOTH).size());

        Comparison differ = asReader(() -> comparisons.compare(one, other, Measure.MEANING));
        assertThat(differ.findings().matching().mean())
                .isGreaterThan(differ.findings().matching().atRandom());
        assertThat(SettingsDifference.between(differ.left(), differ.right()))
                .extracting(SettingsDifference::what)
                .containsExactly("Counted");
        assertThat(asReader(() -> comparisons.choices()))
                .extracting(choice -> choice.card().id())
                .containsExactly(other, one);
    }

    @Test
    void neither_side_may_belong_to_a_team_that_the_caller_is_not_in() {
        ExplanationId mine = anExplanation();
        ColourProject others = ColourProject.make(people, models, modelImports, datasetImports);
        ExplanationId theirs = people.as(
                others.editor(),
                () -> explanations.explainNow(
                        others.project(), others.request(), PlayedRun.toTheEnd(others.project())));

        assertThatThrownBy(() -> asReader(() -> comparisons.compare(mine, theirs, Measure.WORDS)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> comparisons.compare(theirs, mine, Measure.WORDS)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> comparisons.choices()))
                .extracting(choice -> choice.card().id())
                .containsExactly(mine);

        people.join(colours.reader(), others.team(), Role.READER);
        assertThat(asReader(() -> comparisons.compare(mine, theirs, Measure.WORDS))
                        .findings()
                        .changes())
                .as("the same network in another project")
                .isPresent();
    }
}
