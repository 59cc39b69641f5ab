package org.filterscope.lavise;

/** Vectors of length 1. A vector of zeros has no direction: it stays as it is, and whoever reads it takes no answer from it. */
final class UnitVectors {

    private UnitVectors() {}

    /** A copy of the rows, each of {@code width} values, brought to length 1; zero rows stay zero. */
    static float[] normalised(float[] rows, int width) {
        float[] unit = rows.clone();
        for (int from = 0; from < unit.length; from += width) {
            double norm = norm(unit, from, width);
            if (norm > 0) {
                for (int i = from; i < from + width; i++) {
                    unit[i] = (float) (unit[i] / norm);
                }
            }
        }
        return unit;
    }

    static double norm(float[] values, int from, int width) {
        double squares = 0;
        for (int i = from; i < from + width; i++) {
            squares += (double) values[i] * values[i];
        }
        return Math.sqrt(squares);
    }

    static boolean isZero(float[] values, int from, int width) {
        for (int i = from; i < from + width; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
