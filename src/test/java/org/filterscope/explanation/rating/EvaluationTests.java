package org.filterscope.explanation.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.junit.jupiter.api.Test;

class EvaluationTests {

    private final FrozenRound round = TheRounds.drawn(TheRounds.aPlan(12), 40);

    private static int opinion(int rater, RatedItem item) {
        if (item.gold().isPresent()) {
            return rater == 2 ? 5 : 1;
        }
        int good = item.sources().contains(TheRounds.PROJECTION) ? (item.filter() % 3 == 0 ? 2 : 4) : 1;
        return rater == 2 ? 3 : good + (rater == 1 && item.filter() % 2 == 0 ? 1 : 0);
    }

    private Findings findings(List<RatingAnswer> answers) {
        return new Evaluation(round, answers).findings();
    }

    @Test
    void the_mean_of_a_source_is_taken_over_filters_and_told_with_an_interval() {
        Findings findings = findings(TheRounds.answers(round, 2, EvaluationTests::opinion));

        Findings.OfSource own = findings.sources().getFirst();
        double expected = round.items().stream()
                .filter(item -> item.sources().contains(TheRounds.PROJECTION))
                .mapToDouble(item -> (opinion(0, item) + opinion(1, item)) / 2.0)
                .average()
                .orElseThrow();
        assertThat(own.source()).isEqualTo(TheRounds.PROJECTION);
        assertThat(own.mean().orElseThrow().value()).isCloseTo(expected, within(1e-12));
        assertThat(own.mean().orElseThrow().units()).isEqualTo(12);
        assertThat(own.mean().orElseThrow().interval().orElseThrow().contains(expected))
                .isTrue();
        assertThat(own.scores().stream().mapToInt(Integer::intValue).sum()).isEqualTo(24);
        assertThat(own.untold()).isZero();
    }

    @Test
    void sources_are_compared_filter_by_filter() {
        Findings findings = findings(TheRounds.answers(round, 2, EvaluationTests::opinion));

        assertThat(findings.differences())
                .extracting(Findings.Difference::other)
                .containsExactly(WordSource.BASE_RATE, WordSource.SHUFFLED);
        assertThat(findings.differences()).allSatisfy(difference -> {
            Estimate mean = difference.mean().orElseThrow();
            assertThat(mean.value()).isPositive();
            assertThat(ResultText.verdict(mean)).isEqualTo("better");
        });
    }

    @Test
    void raters_who_cannot_tell_give_no_score() {
        Findings silent = findings(TheRounds.answers(round, 2, (rater, item) -> rater == 0 ? 0 : 4));

        assertThat(silent.sources()).allSatisfy(source -> {
            assertThat(source.mean().orElseThrow().value()).isEqualTo(4);
            assertThat(source.untold()).isEqualTo(12);
        });
        assertThat(silent.agreement().items()).isZero();
        assertThat(silent.agreement().alphaOrdinal()).isEmpty();
        assertThat(findings(List.of()).sources())
                .allSatisfy(source -> assertThat(source.mean()).isEmpty());
    }

    @Test
    void whoever_fails_gold_items_is_found_and_can_be_left_out() {
        List<RatingAnswer> answers = TheRounds.answers(round, 3, EvaluationTests::opinion);

        List<RaterFinding> raters = RaterCheck.of(round, answers);

        assertThat(raters).extracting(RaterFinding::careless).containsExactly(false, false, true);
        assertThat(raters).extracting(RaterFinding::failed).containsExactly(0, 0, 2);
        assertThat(raters.getLast().seconds()).hasValue(3);
        assertThat(RaterFinding.isCareless(1, 1)).isFalse();
        assertThat(RaterFinding.isCareless(9, 3)).isFalse();
        assertThat(RaterFinding.isCareless(8, 3)).isTrue();
    }

    @Test
    void agreement_grows_when_the_careless_rater_is_left_out() {
        Findings all = findings(TheRounds.answers(round, 3, EvaluationTests::opinion));
        Findings careful = findings(TheRounds.answers(round, 2, EvaluationTests::opinion));

        assertThat(careful.agreement().alphaOrdinal().orElseThrow())
                .isGreaterThan(all.agreement().alphaOrdinal().orElseThrow());
        assertThat(careful.agreement().ordinalInterval())
                .hasValueSatisfying(interval -> assertThat(interval.contains(
                                careful.agreement().alphaOrdinal().orElseThrow()))
                        .isTrue());
        assertThat(careful.agreement().items()).isEqualTo(36);
    }

    @Test
    void what_people_find_good_is_foretold_by_the_mark_reliable() {
        Findings findings = findings(TheRounds.answers(round, 2, EvaluationTests::opinion));

        assertThat(findings.predictions())
                .filteredOn(prediction -> prediction.score() == AutomaticScore.RELIABLE)
                .singleElement()
                .satisfies(prediction -> {
                    assertThat(prediction.area().orElseThrow().value()).isEqualTo(1);
                    assertThat(prediction.rankCorrelation()).isEqualTo(Optional.empty());
                });
        assertThat(findings.predictions())
                .filteredOn(prediction -> prediction.score() == AutomaticScore.EXCESS)
                .singleElement()
                .satisfies(prediction -> assertThat(
                                prediction.rankCorrelation().orElseThrow().value())
                        .isPositive());
    }

    @Test
    void parts_of_the_layer_count_by_their_size() {
        RatingPlan plan = new RatingPlan(
                "A round", 10, Stratification.RELIABILITY, List.of(TheRounds.PROJECTION), 2, 4, 0, List.of(), 3);
        FrozenRound stratified = TheRounds.drawn(plan, 40);
        Findings findings = new Evaluation(
                        stratified, TheRounds.answers(stratified, 1, (rater, item) -> item.filter() % 3 == 0 ? 1 : 4))
                .findings();

        // 13 of the 39 filters that fire are not reliable, and five of the ten drawn
        assertThat(findings.sources().getFirst().mean().orElseThrow().value()).isCloseTo(3, within(1e-12));
    }
}
