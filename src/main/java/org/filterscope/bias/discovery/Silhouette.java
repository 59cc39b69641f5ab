package org.filterscope.bias.discovery;

import java.util.List;

/**
 * The mean silhouette of groups of unit vectors (Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987) with the distance
 * 1 − cosine. As the mean cosine with all members is the dot product with their sum, it is exact without looking at pairs.
 */
final class Silhouette {

    private Silhouette() {}

    /** From −1 to 1; a vector that is alone in its group counts 0. */
    static double of(List<SparseVector> vectors, int[] groups, int count, int dimensions) {
        double[][] sums = new double[count][dimensions];
        int[] sizes = new int[count];
        for (int i = 0; i < groups.length; i++) {
            vectors.get(i).addTo(sums[groups[i]]);
            sizes[groups[i]]++;
        }
        double total = 0;
        for (int i = 0; i < groups.length; i++) {
            int own = groups[i];
            if (sizes[own] > 1) {
                double inside = 1 - (vectors.get(i).dot(sums[own]) - 1) / (sizes[own] - 1);
                double outside = Double.POSITIVE_INFINITY;
                for (int other = 0; other < count; other++) {
                    if (other != own && sizes[other] > 0) {
                        outside = Math.min(outside, 1 - vectors.get(i).dot(sums[other]) / sizes[other]);
                    }
                }
                double larger = Math.max(inside, outside);
                total += larger > 0 && outside < Double.POSITIVE_INFINITY ? (outside - inside) / larger : 0;
            }
        }
        return groups.length == 0 ? 0 : total / groups.length;
    }
}
