package org.filterscope.bias.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.FightinWords;
import org.filterscope.bias.statistics.FourfoldTable;

/** The words that set groups apart from all other images. */
final class GroupNames {

    private static final int MOST = 8;
    /** ζ from which on a word counts as telling; the prior weighs as much as a tenth of the images, 100 at most. */
    private static final double TELLING = 3;

    private GroupNames() {}

    /** For each group its words, the most telling first; images outside of all groups (−1) count for none. */
    static List<List<DiscoveryOutcome.GroupWord>> of(
            List<WordedImage> images, int[] groupOf, int groups, List<String> vocabulary) {
        int[][] found = new int[groups][vocabulary.size()];
        int[] total = new int[vocabulary.size()];
        int[] sizes = new int[groups];
        int all = 0;
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                all++;
                sizes[groupOf[i]]++;
                for (int word : images.get(i).words()) {
                    found[groupOf[i]][word]++;
                    total[word]++;
                }
            }
        }
        int known = all;
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, vocabulary.size())
                        .filter(word -> found[group][word] > 0 && sizes[group] < known)
                        .mapToObj(word -> word(
                                vocabulary.get(word),
                                new FourfoldTable(
                                        found[group][word],
                                        sizes[group],
                                        total[word] - found[group][word],
                                        known - sizes[group])))
                        .filter(word -> word.fightinWords() > TELLING)
                        .sorted(Comparator.comparingDouble((DiscoveryOutcome.GroupWord word) -> -word.fightinWords())
                                .thenComparing(DiscoveryOutcome.GroupWord::word))
                        .limit(MOST)
                        .toList())
                .toList();
    }

    private static DiscoveryOutcome.GroupWord word(String word, FourfoldTable table) {
        return new DiscoveryOutcome.GroupWord(
                word,
                table.a() / (double) table.sizeA(),
                table.b() / (double) table.sizeB(),
                FightinWords.of(table, Math.min(FightinWords.PRIOR, table.images() / 10.0))
                        .zeta());
    }
}
