package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One draw of a design. A word's prevalence is log-uniform from 1 to 40 %, a person's own rate Beta around it, the images
 * per person lognormal with σ = ½. For the sake of a method that counts them, words are also repeated within an image, 1 +
 * Poisson(1.5) times.
 *
 * @param counts of all words
 * @param differences p_A − p_B of every word, in truth
 * @param tokens occurrences of every word in both subsets
 */
record SimulatedAudit(WordCounts counts, List<Double> differences, List<Tokens> tokens) {

    private static final double LEAST = 0.01;
    private static final double MOST = 0.40;
    private static final double SIGMA = 0.5;
    private static final double REPEATS = 1.5;

    record Tokens(int a, int b) {}

    /** Draws an audit. */
    static SimulatedAudit of(SimulatedDesign design, int words, long seed, long number) {
        SeededRandom random = new SeededRandom(seed, number);
        UniformRandomProvider provider = random::nextLong;
        List<int[]> people = people(design, provider);
        Sample sample = sample(people, random);
        SharedStateDiscreteSampler repeats = PoissonSampler.of(provider, REPEATS);
        WordCountsBuilder.Entries entries = new WordCountsBuilder.Entries();
        List<Double> differences = new ArrayList<>();
        List<Tokens> tokens = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            double rate = LEAST * Math.pow(MOST / LEAST, random.nextDouble());
            double lift = word < design.planted() ? design.lift() : 0;
            int[] occurrences = new int[2];
            Rate[] rates = {new Rate(rate + lift, design, provider), new Rate(rate, design, provider)};
            double own = 0;
            for (int unit = 0; unit < sample.units(); unit++) {
                int subset = sample.subset(unit);
                if (unit == 0 || sample.cluster(unit) != sample.cluster(unit - 1)) {
                    own = rates[subset].draw();
                }
                int found = 0;
                for (int image = 0; image < sample.images(unit); image++) {
                    found += random.nextDouble() < own ? 1 : 0;
                }
                if (found > 0) {
                    entries.add(unit, found);
                    occurrences[subset] += found;
                    for (int image = 0; image < found; image++) {
                        occurrences[subset] += repeats.sample();
                    }
                }
            }
            entries.endWord();
            differences.add(lift);
            tokens.add(new Tokens(occurrences[0], occurrences[1]));
        }
        return new SimulatedAudit(entries.counts(sample), differences, tokens);
    }

    /** A person's own rate: Beta with this mean and intraclass correlation. */
    private static final class Rate {

        private final double mean;
        private final double intraclass;
        private final SharedStateContinuousSampler sampler;

        Rate(double mean, SimulatedDesign design, UniformRandomProvider provider) {
            this.mean = mean;
            this.intraclass = design.intraclass();
            double size = intraclass > 0 ? (1 - intraclass) / intraclass : 1;
            this.sampler = ChengBetaSampler.of(provider, mean * size, (1 - mean) * size);
        }

        double draw() {
            return intraclass > 0 ? sampler.sample() : mean;
        }
    }

    /** Images and subset of each person; 2 for both. */
    private static List<int[]> people(SimulatedDesign design, UniformRandomProvider provider) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(provider);
        int[] numbers = {design.clustersA(), design.clustersB(), design.shared()};
        double[] means = {design.imagesA(), design.imagesB(), design.imagesB()};
        List<int[]> people = new ArrayList<>();
        for (int kind = 0; kind < numbers.length; kind++) {
            for (int i = 0; i < numbers[kind]; i++) {
                double images = means[kind] * Math.exp(SIGMA * normal.sample() - SIGMA * SIGMA / 2);
                people.add(new int[] {Math.max(1, (int) Math.round(images)), kind});
            }
        }
        return people;
    }

    private static Sample sample(List<int[]> people, SeededRandom random) {
        List<int[]> units = new ArrayList<>();
        for (int cluster = 0; cluster < people.size(); cluster++) {
            int[] person = people.get(cluster);
            boolean both = person[1] == 2;
            for (int part = 0; part < (both ? person[0] : 1); part++) {
                units.add(new int[] {both ? 1 : person[0], cluster, both ? random.nextInt(2) : person[1]});
            }
        }
        return Sample.of(
                2,
                units.stream().mapToInt(unit -> unit[0]).toArray(),
                units.stream().mapToInt(unit -> unit[1]).toArray(),
                units.stream().mapToInt(unit -> unit[2]).toArray(),
                new int[units.size()]);
    }
}
