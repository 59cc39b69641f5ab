package org.filterscope.explanation.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.Test;

class RoundDrawTests {

    private static final ContentHash SEAL = new ContentHash("0123456789abcdef".repeat(4));

    @Test
    void each_filter_gets_the_words_of_every_source_and_the_control_those_of_another_filter() {
        FrozenRound round = TheRounds.drawn(
                TheRounds.aPlan(
                        6,
                        List.of(TheRounds.PROJECTION, TheRounds.ORIGINAL, WordSource.BASE_RATE, WordSource.SHUFFLED),
                        List.of()),
                20);

        Map<Integer, List<RatedItem>> byFilter = round.items().stream()
                .filter(item -> item.gold().isEmpty())
                .collect(Collectors.groupingBy(RatedItem::filter));
        assertThat(byFilter).hasSize(6).doesNotContainKey(19);
        byFilter.forEach((filter, items) -> {
            assertThat(words(items, TheRounds.PROJECTION)).isEqualTo(own("projection", filter));
            assertThat(words(items, TheRounds.ORIGINAL)).isEqualTo(own("original", filter));
            assertThat(words(items, WordSource.BASE_RATE)).first().isEqualTo("thing");
            assertThat(words(items, WordSource.SHUFFLED)).isNotEqualTo(own("projection", filter));
        });
        Set<List<String>> shuffled = byFilter.values().stream()
                .map(items -> words(items, WordSource.SHUFFLED))
                .collect(Collectors.toSet());
        assertThat(shuffled)
                .isEqualTo(byFilter.keySet().stream()
                        .map(filter -> own("projection", filter))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_same_words_are_asked_for_once_and_count_for_all_sources_that_said_them() {
        RoundDraw draw = new RoundDraw(
                TheRounds.aPlan(5, List.of(TheRounds.PROJECTION, TheRounds.ORIGINAL), List.of()),
                "projection",
                Map.of(
                        "projection",
                        TheRounds.filters("projection", 8),
                        "original",
                        TheRounds.filters("projection", 8)),
                (first, second) -> 0);

        assertThat(draw.draw("an explanation", "v1").items())
                .filteredOn(item -> item.gold().isEmpty())
                .hasSize(5)
                .allSatisfy(
                        item -> assertThat(item.sources()).containsExactly(TheRounds.PROJECTION, TheRounds.ORIGINAL));
    }

    @Test
    void gold_items_show_filters_outside_the_sample_with_words_that_are_not_theirs() {
        FrozenRound round = TheRounds.drawn(TheRounds.aPlan(5), 20);

        Set<Integer> sample = round.items().stream()
                .filter(item -> item.gold().isEmpty())
                .map(RatedItem::filter)
                .collect(Collectors.toSet());
        assertThat(round.items())
                .filteredOn(item -> item.gold().isPresent())
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.gold()).contains(Expectation.WRONG);
                    assertThat(sample).doesNotContain(item.filter());
                    assertThat(item.words()).doesNotContainAnyElementsOf(own("projection", item.filter()));
                });
        assertThat(round.filtersByNumber()).containsKeys(round.items().getLast().filter());
    }

    @Test
    void the_words_of_a_mismatch_are_far_from_those_of_the_filter() {
        List<Candidate> filters = TheRounds.filters("projection", 31).subList(1, 30);
        Mismatches mismatches = new Mismatches(
                filters.stream().map(RoundDrawTests::withoutCommonWord).toList(),
                (first, second) -> second.getFirst().endsWith(" 7") ? -1 : 0,
                1);

        assertThat(mismatches.to(withoutCommonWord(filters.getFirst()), new Random(1)))
                .isIn(own1(7), own1(2), own1(3));
    }

    private static Candidate withoutCommonWord(Candidate filter) {
        return new Candidate(filter.filter(), filter.images(), filter.words().subList(0, 2));
    }

    @Test
    void gold_items_of_ones_own_are_taken_as_they_are_and_refused_where_nothing_can_be_shown() {
        OwnGold own = new OwnGold(4, Expectation.RIGHT, List.of("wheel"));
        FrozenRound round = TheRounds.drawn(TheRounds.aPlan(5, List.of(TheRounds.PROJECTION), List.of(own)), 20);

        RatedItem last = round.items().getLast();
        assertThat(last.filter()).isEqualTo(4);
        assertThat(last.words()).containsExactly("wheel");
        assertThat(last.gold()).contains(Expectation.RIGHT);
        OwnGold dead = new OwnGold(19, Expectation.RIGHT, List.of("wheel"));
        assertThatThrownBy(() -> TheRounds.drawn(TheRounds.aPlan(5, List.of(TheRounds.PROJECTION), List.of(dead)), 20))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Filter 19");
    }

    @Test
    void the_same_seed_draws_the_same_round() {
        assertThat(TheRounds.drawn(TheRounds.aPlan(7), 20)).isEqualTo(TheRounds.drawn(TheRounds.aPlan(7), 20));
    }

    @Test
    void strata_give_as_many_filters_each_as_long_as_they_have_some() {
        List<Candidate> all = TheRounds.filters("projection", 13).subList(0, 12);

        List<FilterSample.Drawn> byReliability =
                new FilterSample(all, Stratification.RELIABILITY).draw(10, new Random(1));
        List<FilterSample.Drawn> byStrength = new FilterSample(all, Stratification.STRENGTH).draw(8, new Random(1));

        assertThat(byReliability)
                .extracting(drawn -> drawn.population() + " " + drawn.filters().size())
                .containsExactly("4 4", "8 6");
        assertThat(byStrength)
                .hasSize(4)
                .allSatisfy(drawn -> assertThat(drawn.filters()).hasSize(2));
        assertThat(byStrength.getLast().filters())
                .allSatisfy(filter -> assertThat(filter.filter()).isLessThan(3));
    }

    @Test
    void every_rater_sees_all_items_in_an_own_order_and_no_filter_twice_in_a_row() {
        FrozenRound round = TheRounds.drawn(
                TheRounds.aPlan(12, List.of(TheRounds.PROJECTION, TheRounds.ORIGINAL, WordSource.SHUFFLED), List.of()),
                40);
        Set<List<Integer>> orders = new HashSet<>();
        for (String rater : List.of("rater-BCDF", "rater-GHJK", "rater-LMNP", "rater-QRST")) {
            List<Integer> order = RaterOrder.of(round, SEAL, rater);
            orders.add(order);
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            round.items().stream().map(RatedItem::item).toList());
            assertThat(RaterOrder.of(round, SEAL, rater)).isEqualTo(order);
            List<Integer> filters = order.stream()
                    .map(number -> round.items().get(number))
                    .filter(item -> item.gold().isEmpty())
                    .map(RatedItem::filter)
                    .toList();
            for (int i = 1; i < filters.size(); i++) {
                assertThat(filters.get(i)).isNotEqualTo(filters.get(i - 1));
            }
            for (int block = 0; block < 3; block++) {
                assertThat(filters.subList(12 * block, 12 * block + 12)).doesNotHaveDuplicates();
            }
        }

        assertThat(orders).hasSize(4);
    }

    @Test
    void gold_items_are_written_one_a_line_and_read_back() {
        List<OwnGold> items = GoldLines.read("\n12 Right: wheel, tyre \n\n 7 wrong:dog");

        assertThat(items)
                .containsExactly(
                        new OwnGold(12, Expectation.RIGHT, List.of("wheel", "tyre")),
                        new OwnGold(7, Expectation.WRONG, List.of("dog")));
        assertThat(GoldLines.read(GoldLines.write(items))).isEqualTo(items);
        for (String wrong : List.of("12 wheel", "x right: wheel", "12 right: ,")) {
            assertThatThrownBy(() -> GoldLines.read(wrong)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void plans_that_say_nothing_or_ask_too_much_are_refused() {
        assertThatThrownBy(() -> TheRounds.aPlan(5, List.of(WordSource.SHUFFLED), List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("controls alone");
        assertThatThrownBy(() -> TheRounds.aPlan(1)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> TheRounds.aPlan(900)).hasMessageContaining("with care");
        assertThatThrownBy(() -> new RatingPlan(
                        " ", 5, Stratification.NONE, List.of(TheRounds.PROJECTION), 5, 9, 0, List.of(), 1))
                .hasMessageContaining("title");
    }

    private static List<String> words(List<RatedItem> items, WordSource source) {
        return items.stream()
                .filter(item -> item.sources().contains(source))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static List<String> own(String method, int filter) {
        return List.of(method + " first " + filter, method + " second " + filter);
    }

    private static List<String> own1(int filter) {
        return List.of("projection first " + filter);
    }
}
