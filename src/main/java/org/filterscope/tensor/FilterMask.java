package org.filterscope.tensor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How far the filters of a layer are switched on: what the layer's output is multiplied with, filter by filter, before
 * anything reads it. One row counts for all images of a batch; else there is a row for each.
 *
 * @param filters length of a row, the layer's number of filters; 1 for the same factor for all of them
 * @param factors row after row, 1 for a filter that is left alone and 0 for one that is switched off
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the engine and thrown away
public record FilterMask(int filters, float[] factors) {

    /** All filters of all images left alone. */
    public static final FilterMask ALL_ON = new FilterMask(1, new float[] {1});

    public FilterMask {
        if (filters < 1 || factors.length < 1 || factors.length % filters != 0) {
            throw new IllegalArgumentException(factors.length + " factors are no rows of " + filters);
        }
    }

    /** The same for all images, with some filters switched off. */
    public static FilterMask without(int filters, Collection<Integer> off) {
        float[] factors = new float[filters];
        Arrays.fill(factors, 1);
        off.forEach(filter -> factors[filter] = 0);
        return new FilterMask(filters, factors);
    }

    /** One mask of one row for each image of a batch. */
    public static FilterMask perImage(List<FilterMask> masks) {
        int filters = masks.getFirst().filters;
        float[] factors = new float[Math.multiplyExact(masks.size(), filters)];
        for (int i = 0; i < masks.size(); i++) {
            float[] row = masks.get(i).factors;
            if (row.length != filters) {
                throw new IllegalArgumentException("a mask of one row was expected for each image");
            }
            System.arraycopy(row, 0, factors, i * filters, filters);
        }
        return new FilterMask(filters, factors);
    }

    int rows() {
        return factors.length / filters;
    }

    /** The rows of some images, followed by zeros up to a length. */
    FilterMask rows(int from, int count, int length) {
        return rows() == 1
                ? this
                : new FilterMask(
                        filters,
                        Arrays.copyOf(
                                Arrays.copyOfRange(factors, from * filters, (from + count) * filters),
                                length * filters));
    }
}
