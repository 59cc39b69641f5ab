package org.filterscope.bias.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The middles of groups, unit vectors. */
final class Centres {

    private final double[][] centres;

    Centres(double[][] centres) {
        this.centres = centres;
    }

    int count() {
        return centres.length;
    }

    /** How near a vector is to a centre. */
    double cosine(SparseVector vector, int centre) {
        return vector.dot(centres[centre]);
    }

    /** The nearest centre, the first of equally near ones. */
    int group(SparseVector vector) {
        int best = 0;
        for (int centre = 1; centre < centres.length; centre++) {
            best = cosine(vector, centre) > cosine(vector, best) ? centre : best;
        }
        return best;
    }

    int[] groups(List<SparseVector> vectors) {
        return vectors.stream().mapToInt(this::group).toArray();
    }

    /** The sum of the cosines of vectors with their centres. */
    double cohesion(List<SparseVector> vectors) {
        return vectors.stream()
                .mapToDouble(vector -> cosine(vector, group(vector)))
                .sum();
    }

    int farthest(List<SparseVector> vectors) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> cosine(vectors.get(i), group(vectors.get(i)))))
                .orElseThrow();
    }
}
