package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordRankingTests {

    private static ImageVote vote(long image, double weight, int... groups) {
        return new ImageVote(
                image,
                weight,
                IntStream.range(0, groups.length)
                        .mapToObj(rank -> new NearWord(groups[rank] * 10, groups[rank], 0.9 - rank * 0.1))
                        .toList());
    }

    private static final List<ImageVote> VOTES =
            List.of(vote(7, 0.5, 1, 2, 3), vote(4, 0.25, 2, 1, 4), vote(9, 0.25, 5, 2, 1));

    /** By hand: group 1 gets 0.5 + 0.25, group 2 0.5 + 0.25 + 0.25, group 5 0.25, of 1 in all. */
    @Test
    void sums_weights_below_one_and_tells_their_share() {
        WordRanking ranking = WordRanking.count(VOTES, new CountRules(25, 2));

        assertThat(ranking.words())
                .containsExactly(
                        new RankedWord(20, 2, 1, 1, 3),
                        new RankedWord(10, 1, 0.75, 0.75, 2),
                        new RankedWord(50, 5, 0.25, 0.25, 1));
    }

    @Test
    void counts_again_with_fewer_images_and_words() {
        assertThat(WordRanking.count(VOTES, new CountRules(2, 1)).words())
                .extracting(RankedWord::group)
                .containsExactly(1, 2);
        assertThat(WordRanking.count(VOTES, new CountRules(2, 1))
                        .words()
                        .getFirst()
                        .strength())
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void counts_again_for_some_of_the_images() {
        WordRanking ranking = WordRanking.count(VOTES, new CountRules(1, 1), image -> image != 7);

        assertThat(ranking.words()).containsExactly(new RankedWord(20, 2, 0.25, 1, 1));
    }

    @Test
    void settles_ties_by_nearness_and_then_by_group() {
        List<ImageVote> votes = List.of(vote(1, 2, 8, 3), vote(2, 2, 6, 5));

        assertThat(WordRanking.count(votes, CountRules.standard()).words())
                .extracting(RankedWord::group)
                .containsExactly(6, 8, 3, 5);
    }

    @Test
    void names_a_group_by_the_form_with_most_weight() {
        List<ImageVote> votes = List.of(
                new ImageVote(1, 3, List.of(new NearWord(11, 1, 0.5))),
                new ImageVote(2, 2, List.of(new NearWord(12, 1, 0.9))),
                new ImageVote(3, 2, List.of(new NearWord(12, 1, 0.9))));

        assertThat(WordRanking.count(votes, CountRules.standard())
                        .words()
                        .getFirst()
                        .word())
                .isEqualTo(12);
    }

    @Test
    void counts_images_that_name_no_word_against_the_others() {
        WordRanking ranking = WordRanking.count(List.of(vote(1, 1), vote(2, 1, 4)), CountRules.standard());

        assertThat(ranking.words()).containsExactly(new RankedWord(40, 4, 1, 0.5, 1));
    }

    @Test
    void a_dead_filter_has_no_words() {
        assertThat(WordRanking.count(List.of(), CountRules.standard()).words()).isEmpty();
    }

    @Test
    void peaks_that_are_not_above_zero_give_no_vote() {
        assertThatThrownBy(() -> vote(1, 0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> vote(1, Double.NaN, 1)).hasMessageContaining("above 0");
    }
}
