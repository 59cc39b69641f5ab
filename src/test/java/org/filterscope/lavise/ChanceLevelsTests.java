package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceLevelsTests {

    private static final CountRules RULES = CountRules.standard();

    private static ImageVote vote(long image, double weight, int... groups) {
        return new ImageVote(
                image,
                weight,
                Arrays.stream(groups)
                        .mapToObj(group -> new NearWord(group, group, 0.5))
                        .toList());
    }

    /** Filters that name random words, except that filter 0 names word 1000 in most images. */
    private static Votes oneOfManySpeaks(int filters, double consistency) {
        Random random = new Random(9);
        List<List<ImageVote>> all = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            List<ImageVote> votes = new ArrayList<>();
            for (int image = 0; image < 25; image++) {
                int[] groups = random.ints(0, 500).distinct().limit(5).toArray();
                groups[0] = filter == 0 && random.nextDouble() < consistency ? 1000 : groups[0];
                votes.add(vote(image, 2 - image * 0.02, groups));
            }
            all.add(votes);
        }
        return new Votes(all);
    }

    @Test
    void lets_a_consistent_filter_speak_and_keeps_random_ones_silent() {
        Votes votes = oneOfManySpeaks(200, 0.8);
        List<ChanceLevel> levels = ChanceLevels.of(votes, RULES, 1);

        assertThat(levels.getFirst().bestWord(WordRanking.count(votes.of(0), RULES)))
                .get()
                .extracting(RankedWord::group)
                .isEqualTo(1000);
        long speaking = IntStream.range(1, 200)
                .filter(filter -> levels.get(filter)
                        .bestWord(WordRanking.count(votes.of(filter), RULES))
                        .isPresent())
                .count();
        assertThat(speaking).isLessThanOrEqualTo(20);
    }

    @Test
    void does_not_call_a_word_reliable_that_every_filter_says() {
        List<ImageVote> same =
                IntStream.range(0, 25).mapToObj(image -> vote(image, 1, 1, 2)).toList();
        Votes votes = new Votes(IntStream.range(0, 30).mapToObj(i -> same).toList());

        ChanceLevel level = ChanceLevels.of(votes, RULES, 1).get(4);
        assertThat(level.baseRate(1)).isCloseTo(1, within(1e-12));
        assertThat(level.reliable(WordRanking.count(same, RULES))).isEmpty();
    }

    /** By hand: the others' strengths of word 1 are 1/4 and 1, of word 2 are 3/4 and 0. */
    @Test
    void takes_base_rates_from_the_other_filters() {
        Votes votes = new Votes(List.of(
                List.of(vote(1, 5, 1, 2)), List.of(vote(2, 3, 2), vote(3, 1, 1)), List.of(vote(4, 0.5, 1)), List.of()));

        ChanceLevel level = ChanceLevels.of(votes, RULES, 1).getFirst();
        assertThat(level.baseRate(1)).isCloseTo(0.625, within(1e-12));
        assertThat(level.baseRate(2)).isCloseTo(0.375, within(1e-12));
        assertThat(level.of(1)).isCloseTo(0.625 + level.margin(), within(1e-12));
    }

    /** The same definition written out plainly, with other random numbers. */
    @Test
    void agrees_with_a_plain_simulation() {
        Votes votes = oneOfManySpeaks(12, 0.8);
        double[][] strengths = new double[12][1001];
        for (int filter = 0; filter < 12; filter++) {
            for (RankedWord word : WordRanking.count(votes.of(filter), RULES).words()) {
                strengths[filter][word.group()] = word.strength();
            }
        }
        Random random = new Random(77);
        double total = votes.of(0).stream().mapToDouble(ImageVote::weight).sum();
        double[] greatest = new double[20_000];
        for (int i = 0; i < greatest.length; i++) {
            double[] excess = new double[1001];
            for (int group = 0; group < 1001; group++) {
                for (int filter = 1; filter < 12; filter++) {
                    excess[group] -= strengths[filter][group] / 11;
                }
            }
            for (ImageVote own : votes.of(0)) {
                for (NearWord word :
                        votes.of(random.nextInt(12)).get(random.nextInt(25)).words()) {
                    excess[word.group()] += own.weight() / total;
                }
            }
            greatest[i] = Arrays.stream(excess).max().orElseThrow();
        }
        Arrays.sort(greatest);

        assertThat(ChanceLevels.of(votes, RULES, 5).getFirst().margin())
                .isCloseTo(greatest[(int) (0.95 * greatest.length)], within(0.02));
    }

    @Test
    void gives_a_lone_filter_no_reliable_word() {
        List<ImageVote> certain =
                IntStream.range(0, 25).mapToObj(image -> vote(image, 1, 1)).toList();
        Votes votes = new Votes(List.of(certain, List.of()));

        List<ChanceLevel> levels = ChanceLevels.of(votes, RULES, 1);
        assertThat(levels.get(0).bestWord(WordRanking.count(certain, RULES))).isEmpty();
        assertThat(levels.get(1).bestWord(WordRanking.count(List.of(), RULES))).isEmpty();
    }

    @Test
    void lets_one_of_two_filters_speak_when_it_is_certain() {
        List<ImageVote> certain =
                IntStream.range(0, 25).mapToObj(image -> vote(image, 1, 1)).toList();
        List<ImageVote> vague = IntStream.range(0, 25)
                .mapToObj(image -> vote(image, 1, 100 + image))
                .toList();
        Votes votes = new Votes(List.of(certain, vague));

        List<ChanceLevel> levels = ChanceLevels.of(votes, RULES, 1);
        assertThat(levels.get(0).bestWord(WordRanking.count(certain, RULES))).isPresent();
        assertThat(levels.get(1).bestWord(WordRanking.count(vague, RULES))).isEmpty();
    }

    @Test
    void a_single_image_is_no_evidence() {
        Votes votes = new Votes(IntStream.range(0, 10)
                .mapToObj(filter -> List.of(vote(filter, 1, filter)))
                .toList());

        List<ChanceLevel> levels = ChanceLevels.of(votes, RULES, 1);
        for (int filter = 0; filter < 10; filter++) {
            assertThat(levels.get(filter).reliable(WordRanking.count(votes.of(filter), RULES)))
                    .isEmpty();
        }
    }

    @Test
    void is_the_same_for_the_same_seed() {
        Votes votes = oneOfManySpeaks(20, 0.5);

        assertThat(margins(votes, 3)).isEqualTo(margins(votes, 3)).isNotEqualTo(margins(votes, 4));
    }

    private static List<Double> margins(Votes votes, long seed) {
        return ChanceLevels.of(votes, RULES, seed).stream()
                .map(ChanceLevel::margin)
                .toList();
    }

    @Test
    void stays_silent_about_a_layer_without_votes() {
        assertThat(ChanceLevels.of(new Votes(List.of(List.of(), List.of())), RULES, 1))
                .hasSize(2);
        assertThat(ChanceLevels.of(new Votes(List.of()), RULES, 1)).isEmpty();
    }
}
