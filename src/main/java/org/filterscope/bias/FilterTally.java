package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.EqualSizes;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.SeededRandom;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.job.JobRun;

/**
 * The secondary view: in how many filters a word is when the layer is dissected on each subset alone. A filter has a word for
 * a subset when at least half of the ten images of the subset on which it is most active have it among the filter's nearest
 * words. Counts grow with the size of a subset, so all have as many clusters in each of 200 subsamples; p comes from
 * relabelling clusters 199 times, each with ten subsamples.
 */
final class FilterTally {

    private static final int TOP = 10;
    private static final int RELABELLINGS = 199;
    private static final int REPEATS_OF_EACH = 10;

    private final WordSettings settings;
    private final long seed;
    private final int subsets;
    private final int[] wordPlace;
    private final List<String> words;
    private final Map<String, Integer> clusterNumber = new TreeMap<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<Integer, List<Said>> byFilter = new HashMap<>();

    /** What a filter says of an image of a cluster. */
    private record Said(int cluster, double strength, int image, List<Integer> words) {}

    /** @param words the words that are counted, by their places in the reading */
    FilterTally(AuditPlan plan, List<String> readingWords, List<String> words) {
        this.settings = plan.words();
        this.seed = plan.seed();
        this.subsets = plan.subsets().size();
        this.words = words;
        this.wordPlace = readingWords.stream().mapToInt(words::indexOf).toArray();
    }

    /** Looks at one image after another; a cluster with images in several subsets counts for that of the first one. */
    void see(ReadImage image, Placement placement) {
        int cluster = clusterNumber.computeIfAbsent(placement.cluster(), _ -> {
            labels.add(placement.subset());
            sizes.add(0);
            return labels.size() - 1;
        });
        sizes.set(cluster, sizes.get(cluster) + 1);
        ImageWords.sayings(image, settings)
                .forEach(saying -> byFilter.computeIfAbsent(saying.filter(), _ -> new ArrayList<>())
                        .add(new Said(
                                cluster,
                                saying.strength(),
                                image.number(),
                                ImageWords.of(saying, settings)
                                        .map(word -> wordPlace[word])
                                        .filter(word -> word >= 0)
                                        .boxed()
                                        .toList())));
    }

    /** One count for each word that any filter has, once all images were seen. */
    List<AuditResults.FilterCount> counts(JobRun run) {
        int[] truth = labels.stream().mapToInt(Integer::intValue).toArray();
        boolean everySubset = IntStream.range(0, subsets)
                .allMatch(subset -> Arrays.stream(truth).anyMatch(label -> label == subset));
        if (words.isEmpty() || !everySubset) {
            return List.of();
        }
        byFilter.values()
                .forEach(said -> said.sort(
                        Comparator.comparingDouble(Said::strength).reversed().thenComparingInt(Said::image)));
        double[][] observed = means(truth, EqualSizes.REPEATS, seed);
        int[] extreme = new int[words.size()];
        for (int draw = 0; draw < RELABELLINGS; draw++) {
            run.checkpoint();
            run.progress("Counting filters", draw, RELABELLINGS);
            int[] shuffled = truth.clone();
            new SeededRandom(seed, draw).shuffle(shuffled, shuffled.length);
            double[][] chance = means(shuffled, REPEATS_OF_EACH, seed + 1 + draw);
            for (int word = 0; word < extreme.length; word++) {
                extreme[word] += spread(chance, word) >= spread(observed, word) - 1e-9 ? 1 : 0;
            }
        }
        return IntStream.range(0, words.size())
                .filter(word -> Arrays.stream(observed).anyMatch(of -> of[word] > 0))
                .mapToObj(word -> new AuditResults.FilterCount(
                        words.get(word),
                        Arrays.stream(observed).map(of -> of[word]).toList(),
                        (extreme[word] + 1) / (RELABELLINGS + 1.0)))
                .toList();
    }

    private static double spread(double[][] means, int word) {
        double[] all = Arrays.stream(means).mapToDouble(of -> of[word]).toArray();
        return Arrays.stream(all).max().orElse(0) - Arrays.stream(all).min().orElse(0);
    }

    /** The mean number of filters, by subset and word. */
    private double[][] means(int[] label, int repeats, long seedOfThese) {
        Sample sample = Sample.ofClusters(
                subsets, sizes.stream().mapToInt(Integer::intValue).toArray(), label);
        EqualSizes equal = new EqualSizes(repeats, seedOfThese);
        double[][] means = new double[subsets][words.size()];
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] here = new int[label.length];
            Arrays.fill(here, -1);
            equal.subsample(sample, repeat).forEach(cluster -> here[cluster] = label[cluster]);
            byFilter.values().forEach(said -> add(said, here, means));
        }
        for (double[] ofSubset : means) {
            for (int word = 0; word < ofSubset.length; word++) {
                ofSubset[word] /= repeats;
            }
        }
        return means;
    }

    /** Adds one to each word that a filter has, for each subset. */
    private void add(List<Said> said, int[] subsetOf, double[][] sums) {
        int[] seen = new int[subsets];
        int full = 0;
        List<Map<Integer, Integer>> found = new ArrayList<>();
        for (int subset = 0; subset < subsets; subset++) {
            found.add(new HashMap<>());
        }
        for (Said each : said) {
            int subset = subsetOf[each.cluster()];
            if (subset >= 0 && seen[subset] < TOP) {
                each.words().forEach(word -> found.get(subset).merge(word, 1, Integer::sum));
                full += ++seen[subset] == TOP ? 1 : 0;
                if (full == subsets) {
                    break;
                }
            }
        }
        for (int subset = 0; subset < subsets; subset++) {
            double[] sum = sums[subset];
            found.get(subset).forEach((word, images) -> sum[word] += 2 * images >= TOP ? 1 : 0);
        }
    }
}
