package org.filterscope.bias.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.Contrast;
import org.filterscope.bias.statistics.Correction;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.bias.statistics.PermutationTest;
import org.filterscope.bias.statistics.RateDifference;
import org.filterscope.bias.statistics.SubsetRate;
import org.filterscope.bias.statistics.SubsetRates;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.bias.statistics.WordCountsBuilder;
import org.filterscope.bias.statistics.WordTest;

/**
 * Tests of which attribute values images are more, or less, often in a group. Being in a group takes the place of having a
 * word; the score permutation over people, the corrections over all tests at once and the intervals are those of an audit.
 */
final class LeadSearch {

    private static final double LEVEL = 0.95;

    private final List<WordedImage> images;
    private final int[] groupOf;
    private final int groups;
    private final DiscoveryPlan plan;
    private final List<Question> questions = new ArrayList<>();
    private final List<String> tooFew = new ArrayList<>();

    /**
     * @param groupOf the group of each image; −1 for those in none, which are not looked at
     */
    LeadSearch(List<WordedImage> images, int[] groupOf, int groups, DiscoveryPlan plan) {
        this.images = images;
        this.groupOf = groupOf;
        this.groups = groups;
        this.plan = plan;
    }

    /** What is asked of one value: subset 0 has it, subset 1 another one; words are groups. */
    private record Question(
            String attribute, String value, String otherwise, WordCounts counts, List<Integer> testable) {}

    /**
     * What was found.
     *
     * @param tested m
     * @param permutations B
     * @param tooFew values of which nothing can be said
     */
    record Found(int tested, int permutations, List<DiscoveryOutcome.Lead> leads, List<String> tooFew) {
        Found {
            leads = List.copyOf(leads);
            tooFew = List.copyOf(tooFew);
        }
    }

    /** Asks of every value; where there are two, of the first one, as the other one would only say the same again. */
    LeadSearch ask(AttributeValues attribute) {
        List<String> values = attribute.distinct();
        List<String> asked = values.size() == 2 ? values.subList(0, 1) : values;
        for (String value : asked) {
            question(attribute, value, values.size() == 2 ? values.get(1) : "");
        }
        return this;
    }

    private void question(AttributeValues attribute, String value, String otherwise) {
        WordCountsBuilder builder = new WordCountsBuilder(2, groups);
        int[] sizes = new int[2];
        for (int i = 0; i < groupOf.length; i++) {
            WordedImage image = images.get(i);
            List<String> own = attribute.values().get(image.number());
            if (own != null && groupOf[i] >= 0) {
                int subset = own.contains(value) ? 0 : 1;
                sizes[subset]++;
                builder.add(image.person(), subset, 0, groupOf[i]);
            }
        }
        if (sizes[0] > 0 && sizes[1] > 0) {
            WordCounts counts = builder.build();
            if (IntStream.range(0, 2)
                    .allMatch(subset -> Floors.standing(counts.sample(), subset) != Floors.Standing.TOO_FEW_CLUSTERS)) {
                questions.add(new Question(attribute.attribute(), value, otherwise, counts, Floors.testable(counts)));
                return;
            }
        }
        tooFew.add(attribute.attribute() + " = " + value + " (too few people)");
    }

    /** Answers all questions together. */
    Found found() {
        int m = questions.stream().mapToInt(each -> each.testable().size()).sum();
        PermutationTest test = PermutationTest.forWords(Math.max(1, m), plan.q(), plan.seed());
        List<Double> p = new ArrayList<>();
        List<RateDifference> differences = new ArrayList<>();
        for (Question question : questions) {
            if (!question.testable().isEmpty()) {
                WordCounts counts = question.counts()
                        .withWords(question.testable().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
                test.test(counts, new Contrast.Difference()).stream()
                        .map(WordTest::p)
                        .forEach(p::add);
                List<SubsetRate> a = SubsetRates.of(counts, 0);
                List<SubsetRate> b = SubsetRates.of(counts, 1);
                IntStream.range(0, counts.words())
                        .forEach(word -> differences.add(new RateDifference(a.get(word), b.get(word))));
            }
        }
        return new Found(m, test.permutations(), leads(p, differences), tooFew);
    }

    private List<DiscoveryOutcome.Lead> leads(List<Double> p, List<RateDifference> differences) {
        List<Double> bh = Correction.BENJAMINI_HOCHBERG.adjusted(p);
        List<Double> by = Correction.BENJAMINI_YEKUTIELI.adjusted(p);
        List<Double> equivalence = Correction.BENJAMINI_HOCHBERG.adjusted(
                differences.stream().map(plan.margin()::equivalenceP).toList());
        long selected = bh.stream().filter(each -> each <= plan.q()).count();
        List<DiscoveryOutcome.Lead> leads = new ArrayList<>();
        int next = 0;
        for (Question question : questions) {
            for (int group : question.testable()) {
                int at = next++;
                boolean found = bh.get(at) <= plan.q();
                double level = found ? 1 - selected * plan.q() / p.size() : LEVEL;
                RateDifference difference = differences.get(at);
                Interval interval = difference.interval(level);
                leads.add(new DiscoveryOutcome.Lead(
                        group,
                        question.attribute(),
                        question.value(),
                        question.otherwise(),
                        difference.a().count(),
                        difference.a().images(),
                        difference.b().count(),
                        difference.b().images(),
                        difference.difference(),
                        interval.lower(),
                        interval.upper(),
                        p.get(at),
                        bh.get(at),
                        by.get(at) <= plan.q(),
                        Decision.of(found, plan.margin().isExceeded(difference, level), equivalence.get(at) <= plan.q())
                                .verdict()));
            }
        }
        leads.sort(Comparator.comparing(DiscoveryOutcome.Lead::verdict)
                .thenComparingDouble(lead -> -Math.abs(lead.difference())));
        return leads;
    }
}
