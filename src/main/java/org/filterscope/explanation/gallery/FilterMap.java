package org.filterscope.explanation.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.jspecify.annotations.Nullable;
import tagbio.umap.Umap;

/** Places filters on a plane, those with like words near each other. */
final class FilterMap {

    static final String PCA = "pca";
    static final String UMAP = "umap";
    static final List<String> NAMES = List.of(PCA, UMAP);

    private static final int NEIGHBOURS = 15;
    private static final int FEWEST_FOR_UMAP = 8;
    private static final long SEED = 1;

    private FilterMap() {}

    /**
     * Where filters lie.
     *
     * @param x from 0 to 1 for each filter; null for one without words
     * @param y likewise
     */
    record Places(List<@Nullable Double> x, List<@Nullable Double> y) {}

    /** The map of a name; the same vectors always give the same one. */
    static Places of(String name, FilterVectors vectors) {
        int[] placed =
                IntStream.range(0, vectors.filters()).filter(vectors::has).toArray();
        double[][] rows = new double[placed.length][vectors.dimensions()];
        for (int i = 0; i < placed.length; i++) {
            for (int j = 0; j < vectors.dimensions(); j++) {
                rows[i][j] = vectors.rows()[placed[i] * vectors.dimensions() + j];
            }
        }
        double[][] points = name.equals(UMAP) && placed.length >= FEWEST_FOR_UMAP ? umap(rows) : pca(rows);
        return new Places(spread(points, 0, placed, vectors.filters()), spread(points, 1, placed, vectors.filters()));
    }

    /** Along the two directions in which the vectors differ most; each points to where its greatest component is above 0. */
    private static double[][] pca(double[][] rows) {
        double[][] points = new double[rows.length][2];
        if (rows.length < 2) {
            return points;
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows);
        EigenDecomposition directions = new EigenDecomposition(new Covariance(matrix).getCovarianceMatrix());
        for (int axis = 0; axis < Math.min(2, rows[0].length); axis++) {
            RealVector direction = directions.getEigenvector(axis);
            double sign = direction.getMaxValue() >= -direction.getMinValue() ? 1 : -1;
            double[] along = matrix.operate(direction.mapMultiply(sign)).toArray();
            for (int i = 0; i < rows.length; i++) {
                points[i][axis] = along[i];
            }
        }
        return points;
    }

    private static double[][] umap(double[][] rows) {
        Umap umap = new Umap();
        umap.setNumberComponents(2);
        umap.setNumberNearestNeighbours(Math.min(NEIGHBOURS, rows.length - 1));
        umap.setMetric("cosine");
        umap.setThreads(1);
        umap.setSeed(SEED);
        return umap.fitTransform(rows);
    }

    private static List<@Nullable Double> spread(double[][] points, int axis, int[] placed, int filters) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] point : points) {
            least = Math.min(least, point[axis]);
            greatest = Math.max(greatest, point[axis]);
        }
        List<@Nullable Double> spread = new ArrayList<@Nullable Double>(filters);
        for (int filter = 0; filter < filters; filter++) {
            spread.add(null);
        }
        for (int i = 0; i < placed.length; i++) {
            spread.set(placed[i], greatest > least ? (points[i][axis] - least) / (greatest - least) : 0.5);
        }
        return spread;
    }
}
