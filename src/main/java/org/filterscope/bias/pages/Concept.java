package org.filterscope.bias.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/**
 * A concept with the words below it, as the browser draws it. Concepts that hold nothing but one other are left out.
 *
 * @param name the concept, or the word of a leaf
 * @param leaf whether it is a word itself
 * @param verdicts how many words got each verdict, in the order of {@link Verdict}
 * @param first its share of all mentions of words in the first subset
 * @param second the same in the second
 * @param below its concepts and words, those with the most differences first
 */
@SuppressWarnings("EnumOrdinal") // verdicts are counted in their order
record Concept(String name, boolean leaf, List<Integer> verdicts, double first, double second, List<Concept> below) {

    /** What stands for words that no concept is known of. */
    static final String UNKNOWN = "words without a concept";

    private static final Comparator<Concept> ORDER = Comparator.comparingInt(Concept::found)
            .thenComparingInt(Concept::words)
            .reversed()
            .thenComparing(Concept::name);

    Concept {
        verdicts = List.copyOf(verdicts);
        below = List.copyOf(below);
    }

    /** The topmost concepts of the findings of one pair. */
    static List<Concept> of(List<WordFinding> findings) {
        long first = findings.stream().mapToLong(finding -> finding.a().with()).sum();
        long second = findings.stream().mapToLong(finding -> finding.b().with()).sum();
        Branch root = new Branch();
        for (WordFinding finding : findings) {
            Branch branch = root;
            List<String> path = finding.path().isEmpty() ? List.of(UNKNOWN) : finding.path();
            for (String concept : path.reversed()) {
                branch = branch.concepts.computeIfAbsent(concept, _ -> new Branch());
            }
            branch.words.add(finding);
        }
        Concept all = root.concept("", (double) Math.max(1, first), (double) Math.max(1, second));
        return all.below();
    }

    int words() {
        return verdicts.stream().mapToInt(Integer::intValue).sum();
    }

    private int found() {
        return verdicts.get(Verdict.MATERIAL.ordinal()) + verdicts.get(Verdict.DIFFERENCE_SIZE_UNCERTAIN.ordinal());
    }

    private static Concept leaf(WordFinding finding, double first, double second) {
        int[] verdicts = new int[Verdict.values().length];
        verdicts[finding.decision().verdict().ordinal()] = 1;
        return new Concept(
                finding.word(),
                true,
                list(verdicts),
                finding.a().with() / first,
                finding.b().with() / second,
                List.of());
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** A concept while words are still put under it. */
    private static final class Branch {

        private final Map<String, Branch> concepts = new TreeMap<>();
        private final List<WordFinding> words = new ArrayList<>();

        Concept concept(String name, double first, double second) {
            List<Concept> below = new ArrayList<>();
            concepts.forEach((concept, branch) -> below.add(branch.concept(concept, first, second)));
            words.forEach(finding -> below.add(leaf(finding, first, second)));
            below.sort(ORDER);
            if (below.size() == 1 && !below.getFirst().leaf() && !name.isEmpty()) {
                return below.getFirst();
            }
            int[] verdicts = new int[Verdict.values().length];
            below.forEach(each -> {
                for (int i = 0; i < verdicts.length; i++) {
                    verdicts[i] += each.verdicts.get(i);
                }
            });
            return new Concept(
                    name,
                    false,
                    list(verdicts),
                    below.stream().mapToDouble(Concept::first).sum(),
                    below.stream().mapToDouble(Concept::second).sum(),
                    below);
        }
    }
}
