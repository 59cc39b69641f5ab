package org.filterscope.bias.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class DiscoveryFiguresTests {

    private static final int TOPICS = 3;
    private static final int OWN_WORDS = 6;
    private static final int COMMON_WORDS = 6;
    private static final List<String> VOCABULARY = IntStream.range(0, TOPICS * OWN_WORDS + COMMON_WORDS)
            .mapToObj(word ->
                    word < TOPICS * OWN_WORDS ? "topic" + word / OWN_WORDS + "-" + word % OWN_WORDS : "common-" + word)
            .toList();

    /** Images of people in three kinds of scenes; women are in the first kind more often. */
    private record World(
            List<WordedImage> images, AttributeValues gender, AttributeValues wing, List<Integer> topics) {}

    private static World aWorld(int people, double womenInFirst, double menInFirst, long seed) {
        Random random = new Random(seed);
        List<WordedImage> images = new ArrayList<>();
        Map<Integer, List<String>> gender = new HashMap<>();
        Map<Integer, List<String>> wing = new HashMap<>();
        List<Integer> topics = new ArrayList<>();
        int number = 0;
        for (int person = 0; person < people; person++) {
            boolean woman = person % 2 == 0;
            String side = List.of("north", "south", "west").get(random.nextInt(3));
            double first = woman ? womenInFirst : menInFirst;
            // a person stays with a kind of scene most of the time, so that images of one person are alike
            int home = random.nextDouble() < first ? 0 : 1 + random.nextInt(2);
            for (int i = 0; i < 4; i++) {
                number++;
                int topic = random.nextDouble() < 0.7 ? home : random.nextDouble() < first ? 0 : 1 + random.nextInt(2);
                topics.add(topic);
                images.add(new WordedImage(number, "person " + person, words(topic, random)));
                gender.put(number, List.of(woman ? "woman" : "man"));
                wing.put(number, List.of(side));
            }
        }
        return new World(images, new AttributeValues("gender", gender), new AttributeValues("wing", wing), topics);
    }

    private static int[] words(int topic, Random random) {
        return IntStream.range(0, VOCABULARY.size())
                .filter(word -> (word / OWN_WORDS == topic && word < TOPICS * OWN_WORDS)
                        ? random.nextDouble() < 0.7
                        : random.nextDouble() < (word < TOPICS * OWN_WORDS ? 0.03 : 0.4))
                .toArray();
    }

    private static DiscoveryPlan aPlan(int groups, boolean halves, long seed) {
        return new DiscoveryPlan(
                "A world",
                new DatasetId(new UUID(1, 1)),
                new ExplanationId(new UUID(2, 2)),
                new WordSettings(8, 3, 0.2),
                groups,
                halves,
                0.05,
                Margin.DEFAULT,
                seed);
    }

    private static DiscoveryOutcome discovered(World world, DiscoveryPlan plan) {
        return new DiscoveryFigures(plan, VOCABULARY, world.images())
                .outcome(List.of(world.gender(), world.wing()), false, List.of());
    }

    private static int topicOf(DiscoveryOutcome.Group group) {
        return group.words().getFirst().word().charAt(5) - '0';
    }

    @Test
    void the_kinds_of_scenes_are_found_named_by_their_own_words_and_whose_they_are() {
        World world = aWorld(400, 0.6, 0.2, 1);

        DiscoveryOutcome outcome = discovered(world, aPlan(0, true, 1));

        assertThat(outcome.groups()).hasSize(TOPICS);
        assertThat(outcome.groups()).extracting(DiscoveryFiguresTests::topicOf).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(outcome.groups()).allSatisfy(group -> {
            assertThat(group.words().subList(0, OWN_WORDS))
                    .allSatisfy(word -> assertThat(word.word()).startsWith("topic" + topicOf(group)));
            assertThat(group.typical())
                    .hasSize(8)
                    .allSatisfy(
                            image -> assertThat(world.topics().get(image - 1)).isEqualTo(topicOf(group)));
        });
        assertThat(outcome.exploratory()).isFalse();
        assertThat(outcome.people()).isEqualTo(400);
        assertThat(outcome.images() + outcome.wordless()).isEqualTo(1_600);
        DiscoveryOutcome.Lead first = outcome.leads().getFirst();
        assertThat(first.attribute()).isEqualTo("gender");
        assertThat(first.value()).isEqualTo("man");
        assertThat(first.otherwise()).isEqualTo("woman");
        assertThat(topicOf(outcome.groups().get(first.group()))).isZero();
        assertThat(first.verdict()).isEqualTo(Verdict.MATERIAL);
        assertThat(first.difference()).isBetween(-0.55, -0.2);
        assertThat(outcome.leads())
                .filteredOn(lead -> lead.attribute().equals("wing"))
                .hasSize(9)
                .extracting(DiscoveryOutcome.Lead::verdict)
                .doesNotContain(Verdict.MATERIAL);
    }

    @Test
    void the_same_seed_gives_the_same_and_whole_worlds_are_exploratory() {
        World world = aWorld(60, 0.5, 0.3, 2);

        assertThat(discovered(world, aPlan(0, true, 5))).isEqualTo(discovered(world, aPlan(0, true, 5)));
        DiscoveryOutcome whole = discovered(world, aPlan(4, false, 5));
        assertThat(whole.exploratory()).isTrue();
        assertThat(whole.groups()).hasSize(4);
        assertThat(whole.groups())
                .extracting(DiscoveryOutcome.Group::images)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void where_nothing_differs_hardly_any_world_has_a_finding_though_images_of_a_person_are_alike() {
        int worlds = 60;
        long withFindings = IntStream.range(0, worlds)
                .filter(seed ->
                        LeadTable.found(discovered(aWorld(80, 0.34, 0.34, 100 + seed), aPlan(3, true, seed))) > 0)
                .count();

        // q + 2 √(q (1 − q) / worlds)
        assertThat((double) withFindings / worlds).isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / worlds));
    }

    @Test
    void the_silhouette_is_that_of_all_pairs() {
        World world = aWorld(30, 0.4, 0.4, 3);
        WordVectors vectors = new WordVectors(world.images(), VOCABULARY.size());
        List<SparseVector> all = world.images().stream()
                .map(vectors::of)
                .filter(vector -> !vector.isEmpty())
                .toList();
        int[] groups = new SphericalMeans(all, VOCABULARY.size(), 1).fit(3).groups(all);

        assertThat(Silhouette.of(all, groups, 3, VOCABULARY.size())).isCloseTo(byPairs(all, groups), within(1e-9));
    }

    private static double byPairs(List<SparseVector> all, int[] groups) {
        double total = 0;
        for (int i = 0; i < groups.length; i++) {
            double[] sum = new double[3];
            int[] count = new int[3];
            double[] dense = new double[VOCABULARY.size()];
            all.get(i).addTo(dense);
            for (int j = 0; j < groups.length; j++) {
                if (i != j) {
                    sum[groups[j]] += 1 - all.get(j).dot(dense);
                    count[groups[j]]++;
                }
            }
            double outside = Double.POSITIVE_INFINITY;
            for (int group = 0; group < 3; group++) {
                outside = group == groups[i] ? outside : Math.min(outside, sum[group] / count[group]);
            }
            double inside = sum[groups[i]] / count[groups[i]];
            total += (outside - inside) / Math.max(inside, outside);
        }
        return total / groups.length;
    }

    @Test
    void too_few_images_and_values_of_too_few_people_are_told() {
        World small = aWorld(4, 0.5, 0.5, 4);
        assertThatThrownBy(() -> discovered(small, aPlan(2, true, 1)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("words in common");
        World world = aWorld(60, 0.5, 0.5, 5);
        Map<Integer, List<String>> rare = new HashMap<>();
        world.images().forEach(image -> rare.put(image.number(), List.of(image.number() < 9 ? "glasses" : "none")));

        DiscoveryOutcome outcome = new DiscoveryFigures(aPlan(2, false, 1), VOCABULARY, world.images())
                .outcome(List.of(new AttributeValues("eyes", rare)), true, List.of("name (240 values)"));

        assertThat(outcome.leads()).isEmpty();
        assertThat(outcome.tested()).isZero();
        assertThat(outcome.independent()).isTrue();
        assertThat(outcome.passedOver()).containsExactly("name (240 values)", "eyes = glasses (too few people)");
    }
}
