package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The score permutation test: subset labels are permuted over units (see {@link Sample}), and a word's p is the share of
 * labellings that are at least as extreme as the true one, (1 + #) / (B + 1) (Phipson and Smyth, "Permutation p-values
 * should never be zero", Stat. Appl. Genet. Mol. Biol. 9, 2010). All words see the same labellings. The result depends on
 * the counts and the seed alone, not on the number of threads.
 *
 * <p>Where {@code stopAfter} = h is above 0, a word is left as soon as h labellings were as extreme, with p = h / l, l the
 * number looked at (Besag and Clifford, "Sequential Monte Carlo p-values", Biometrika 78, 1991): exact as well, and what is
 * plainly no finding does not cost all B. Labellings are counted in runs of 64, and l is taken as the least at which the
 * run can have reached h, which can only raise p.
 *
 * @param permutations B, at least 1
 * @param stopAfter h, 0 to look at all B for every word
 * @param seed of all labellings
 */
public record PermutationTest(int permutations, int stopAfter, long seed) {

    private static final int STOP_AFTER = 500;
    private static final int MOST_BLOCKS = 32;

    /** At least one labelling. */
    public PermutationTest {
        if (permutations < 1 || stopAfter < 0) {
            throw new IllegalArgumentException("a permutation test looks at one labelling or more");
        }
    }

    /** B = 10 m / q for m words, so that the smallest p is a tenth of the first threshold of Benjamini and Hochberg. */
    public static PermutationTest forWords(int words, double q, long seed) {
        return new PermutationTest((int) Math.ceil(10 * Math.max(1, words) / q), STOP_AFTER, seed);
    }

    /** The same labellings, all of them for every word. */
    public PermutationTest withoutStopping() {
        return new PermutationTest(permutations, 0, seed);
    }

    /** Tests every word. */
    public List<WordTest> test(WordCounts counts, Contrast contrast) {
        return new Run(counts, contrast).test();
    }

    /**
     * Step-down p-values of the greatest standardised statistic, which hold for all words at once (Westfall and Young,
     * "Resampling-based multiple testing", 1993, algorithm 4.1); all B labellings are looked at.
     */
    public double[] stepDown(WordCounts counts, Contrast contrast) {
        return new Run(counts, contrast).stepDown();
    }

    private final class Run {

        private final ScoreStatistics statistics;
        private final double[] observed;
        private final double[] thresholds;
        private final double[] scales;
        private final int lanes;
        private final boolean squared;

        Run(WordCounts counts, Contrast contrast) {
            this.statistics = new ScoreStatistics(counts, contrast);
            this.squared = contrast instanceof Contrast.Omnibus;
            this.lanes = statistics.lanes();
            this.observed = new double[counts.words()];
            this.thresholds = new double[counts.words()];
            this.scales = new double[counts.words()];
            ScoreStatistics.Scratch truthful = statistics.new Scratch(statistics.observed());
            for (int word = 0; word < observed.length; word++) {
                double[] value = new double[1];
                truthful.statistics(word, value);
                observed[word] = value[0];
                thresholds[word] = statistics.threshold(word, value[0]);
                double scale = statistics.scale(word);
                scales[word] = squared ? scale : Math.sqrt(scale);
            }
        }

        private int blocks() {
            return (permutations + lanes - 1) / lanes;
        }

        private LabelBlock block(int number) {
            int first = number * lanes;
            return statistics.drawn(seed, first, Math.min(lanes, permutations - first));
        }

        private double standardised(int word) {
            return scales[word] > 1e-12 ? observed[word] / scales[word] : 0;
        }

        List<WordTest> test() {
            int[] extreme = new int[observed.length];
            WordTest[] tests = new WordTest[observed.length];
            int[] active = IntStream.range(0, observed.length).toArray();
            int round = 2;
            for (int from = 0;
                    from < blocks() && active.length > 0;
                    from += round, round = Math.min(2 * round, MOST_BLOCKS)) {
                int[] words = active;
                List<int[][]> found = IntStream.range(from, Math.min(from + round, blocks()))
                        .parallel()
                        .mapToObj(number -> extremes(block(number), words))
                        .toList();
                for (int i = 0; i < found.size(); i++) {
                    settle(words, found.get(i), (from + i) * lanes, extreme, tests);
                }
                active =
                        Arrays.stream(words).filter(word -> tests[word] == null).toArray();
            }
            for (int word : active) {
                tests[word] = result(word, (1.0 + extreme[word]) / (permutations + 1.0), extreme[word], permutations);
            }
            return List.of(tests);
        }

        /** For each word the number of extreme labellings in each run of the block. */
        private int[][] extremes(LabelBlock block, int[] words) {
            ScoreStatistics.Scratch scratch = statistics.new Scratch(block);
            double[] values = new double[block.lanes()];
            int[][] extremes = new int[words.length][(values.length + LabelBlock.SEGMENT - 1) / LabelBlock.SEGMENT];
            for (int i = 0; i < words.length; i++) {
                scratch.statistics(words[i], values);
                double threshold = thresholds[words[i]];
                for (int lane = 0; lane < values.length; lane++) {
                    extremes[i][lane / LabelBlock.SEGMENT] += Math.abs(values[lane]) >= threshold ? 1 : 0;
                }
            }
            return extremes;
        }

        private void settle(int[] words, int[][] found, int before, int[] extreme, WordTest[] tests) {
            for (int i = 0; i < words.length; i++) {
                int word = words[i];
                for (int run = 0; run < found[i].length && tests[word] == null; run++) {
                    int lacking = stopAfter - extreme[word];
                    if (stopAfter > 0 && found[i][run] >= lacking) {
                        int drawn = before + run * LabelBlock.SEGMENT + lacking;
                        tests[word] = result(word, stopAfter / (double) drawn, stopAfter, drawn);
                    }
                    extreme[word] += found[i][run];
                }
            }
        }

        private WordTest result(int word, double p, int extreme, int drawn) {
            return new WordTest(observed[word], standardised(word), p, extreme, drawn);
        }

        double[] stepDown() {
            int[] ascending = IntStream.range(0, observed.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(word -> Math.abs(standardised(word))))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] exceeded = IntStream.range(0, blocks())
                    .parallel()
                    .mapToObj(number -> maxima(block(number), ascending))
                    .reduce(new int[observed.length], Run::sum);
            double[] adjusted = new double[observed.length];
            double greatest = 0;
            for (int i = ascending.length - 1; i >= 0; i--) {
                greatest = Math.max(greatest, (1.0 + exceeded[i]) / (permutations + 1.0));
                adjusted[ascending[i]] = greatest;
            }
            return adjusted;
        }

        private int[] maxima(LabelBlock block, int[] ascending) {
            ScoreStatistics.Scratch scratch = statistics.new Scratch(block);
            double[] values = new double[block.lanes()];
            double[] greatest = new double[block.lanes()];
            int[] exceeded = new int[ascending.length];
            for (int i = 0; i < ascending.length; i++) {
                int word = ascending[i];
                if (scales[word] <= 1e-12) {
                    exceeded[i] = block.lanes();
                    continue;
                }
                scratch.statistics(word, values);
                double threshold = thresholds[word] / scales[word];
                for (int lane = 0; lane < values.length; lane++) {
                    greatest[lane] = Math.max(greatest[lane], Math.abs(values[lane]) / scales[word]);
                    exceeded[i] += greatest[lane] >= threshold ? 1 : 0;
                }
            }
            return exceeded;
        }

        private static int[] sum(int[] left, int[] right) {
            int[] sum = left.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += right[i];
            }
            return sum;
        }
    }
}
