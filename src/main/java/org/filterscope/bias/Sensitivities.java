package org.filterscope.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Contrast;
import org.filterscope.bias.statistics.PermutationTest;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.bias.statistics.WordTest;

/**
 * Whether findings hold when the words of an image are chosen otherwise. Only words in which a difference was found are tested
 * again, each with the same labellings, at the level to which the correction came: R q / m.
 */
final class Sensitivities {

    private static final double[] NEARER = {-0.1, -0.05, 0.05, 0.1};

    private final CountsFile file;
    private final AuditRules rules;
    private final Judged judged;

    Sensitivities(CountsFile file, AuditRules rules, Judged judged) {
        this.file = file;
        this.rules = rules;
        this.judged = judged;
    }

    /** Up to 12 other settings: half and double F and k in all ways, and τ a little lower and higher. */
    static List<WordSettings> around(WordSettings planned) {
        List<WordSettings> settings = new ArrayList<>();
        for (int filters : List.of(half(planned.filters()), planned.filters(), Math.min(32, 2 * planned.filters()))) {
            for (int words : List.of(half(planned.words()), planned.words(), Math.min(10, 2 * planned.words()))) {
                settings.add(new WordSettings(filters, words, planned.nearness()));
            }
        }
        for (double step : NEARER) {
            double nearness = Math.round(1000 * (planned.nearness() + step)) / 1000.0;
            if (nearness >= 0 && nearness <= 1) {
                settings.add(new WordSettings(planned.filters(), planned.words(), nearness));
            }
        }
        return settings.stream()
                .distinct()
                .filter(each -> !each.equals(planned))
                .toList();
    }

    private static int half(int number) {
        return (number + 1) / 2;
    }

    /** For each finding in which a difference was found; empty for the others. */
    List<Optional<WordFinding.Sensitivity>> all() {
        Map<Judged.One, Integer> held = new HashMap<>();
        List<Judged.One> found =
                judged.findings().stream().filter(Judged.One::selected).toList();
        for (CountsFile.OtherSetting setting : file.settings()) {
            WordCounts counts = file.wordCounts(setting);
            pairs(found).forEach(pair -> {
                List<Judged.One> here =
                        found.stream().filter(one -> pair.equals(Pair.of(one))).toList();
                int[] words = here.stream()
                        .mapToInt(one -> setting.words().indexOf(one.finding().word()))
                        .toArray();
                List<WordTest> tests = PermutationTest.forWords(judged.tested().size(), rules.q(), rules.seed())
                        .test(counts.withWords(words).between(pair.a(), pair.b()), new Contrast.Difference());
                for (int i = 0; i < words.length; i++) {
                    boolean holds = isSame(here.get(i), tests.get(i));
                    held.merge(here.get(i), holds ? 1 : 0, Integer::sum);
                }
            });
        }
        return judged.findings().stream()
                .map(one -> Optional.ofNullable(held.get(one))
                        .map(count -> new WordFinding.Sensitivity(
                                count, file.settings().size())))
                .toList();
    }

    private boolean isSame(Judged.One one, WordTest test) {
        double level =
                judged.selected() * rules.q() / Math.max(1, judged.tested().size());
        return test.p() <= level
                && Math.signum(test.statistic())
                        == Math.signum(one.finding().difference().difference());
    }

    private record Pair(int a, int b) {
        static Pair of(Judged.One one) {
            return new Pair(one.finding().subsetA(), one.finding().subsetB());
        }
    }

    private static Stream<Pair> pairs(List<Judged.One> found) {
        return found.stream().map(Pair::of).distinct();
    }
}
