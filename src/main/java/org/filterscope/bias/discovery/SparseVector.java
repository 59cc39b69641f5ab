package org.filterscope.bias.discovery;

/**
 * A vector of length 1, or without any entry. Do not change the arrays.
 *
 * @param places of its entries
 * @param values of these
 */
@SuppressWarnings("ArrayRecordComponent") // many of them, never compared
record SparseVector(int[] places, double[] values) {

    boolean isEmpty() {
        return places.length == 0;
    }

    double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * dense[places[i]];
        }
        return sum;
    }

    void addTo(double[] dense) {
        for (int i = 0; i < places.length; i++) {
            dense[places[i]] += values[i];
        }
    }
}
