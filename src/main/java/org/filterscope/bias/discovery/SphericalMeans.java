package org.filterscope.bias.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.SeededRandom;

/**
 * Groups unit vectors around unit centres so that the sum of cosines is large (Dhillon and Modha, "Concept decompositions for
 * large sparse text data", Machine Learning 42, 2001), begun with k-means++ (Arthur and Vassilvitskii, SODA 2007), the best of
 * some beginnings. The clusterers of Apache Commons Math want every vector in full, which a vocabulary of thousands of words
 * does not allow.
 */
final class SphericalMeans {

    private static final int BEGINNINGS = 4;
    private static final int MOST_STEPS = 60;

    private final List<SparseVector> vectors;
    private final int dimensions;
    private final long seed;

    SphericalMeans(List<SparseVector> vectors, int dimensions, long seed) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.seed = seed;
    }

    /** k centres, the same for the same vectors and seed. */
    Centres fit(int k) {
        return IntStream.range(0, BEGINNINGS)
                .parallel()
                .mapToObj(beginning -> climb(begin(k, new SeededRandom(seed, 1_000L * k + beginning))))
                .reduce((best, other) -> other.cohesion(vectors) > best.cohesion(vectors) ? other : best)
                .orElseThrow();
    }

    private Centres begin(int k, SeededRandom random) {
        double[][] centres = new double[k][];
        double[] distance = new double[vectors.size()];
        Arrays.fill(distance, 1);
        for (int centre = 0; centre < k; centre++) {
            centres[centre] = dense(vectors.get(drawn(distance, random)));
            for (int i = 0; i < distance.length; i++) {
                double far = Math.max(0, 1 - vectors.get(i).dot(centres[centre]));
                distance[i] = centre == 0 ? far : Math.min(distance[i], far);
            }
        }
        return new Centres(centres);
    }

    private static int drawn(double[] weights, SeededRandom random) {
        double rest = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private Centres climb(Centres begun) {
        Centres centres = begun;
        int[] before = new int[0];
        for (int step = 0; step < MOST_STEPS; step++) {
            int[] groups = centres.groups(vectors);
            if (Arrays.equals(groups, before)) {
                return centres;
            }
            centres = means(groups, centres);
            before = groups;
        }
        return centres;
    }

    private Centres means(int[] groups, Centres old) {
        double[][] sums = new double[old.count()][dimensions];
        for (int i = 0; i < groups.length; i++) {
            vectors.get(i).addTo(sums[groups[i]]);
        }
        for (int group = 0; group < sums.length; group++) {
            double length = Math.sqrt(
                    Arrays.stream(sums[group]).map(value -> value * value).sum());
            if (length == 0) {
                // nobody is near: begin again with the vector that lies farthest from all centres
                sums[group] = dense(vectors.get(old.farthest(vectors)));
            } else {
                for (int i = 0; i < dimensions; i++) {
                    sums[group][i] /= length;
                }
            }
        }
        return new Centres(sums);
    }

    private double[] dense(SparseVector vector) {
        double[] dense = new double[dimensions];
        vector.addTo(dense);
        return dense;
    }
}
