package org.filterscope.bias.statistics;

/**
 * Normalised pointwise mutual information of a word and a subset (Bouma 2009) and its gap between two subsets (Aka and
 * others, "Measuring model biases in the absence of ground truth", AIES 2021), a column to compare with literature.
 */
public final class PointwiseInformation {

    private PointwiseInformation() {}

    /** ln[p(s,w) / (p(s) p(w))] / −ln p(s,w): −1 if never together, 0 if independent, 1 if never apart. */
    public static double normalised(double together, double ofSubset, double ofWord, double images) {
        if (together <= 0) {
            return -1;
        }
        if (together >= images) {
            return 1;
        }
        return Math.log(together * images / (ofSubset * ofWord)) / -Math.log(together / images);
    }

    /** nPMI with the first subset less that with the second, of a pair that is all there is; 0 where no image has the word. */
    public static double gap(FourfoldTable table) {
        return gap(table.a(), table.sizeA(), table.b(), table.sizeB());
    }

    static double gap(double a, double sizeA, double b, double sizeB) {
        if (a + b <= 0) {
            return 0;
        }
        return normalised(a, sizeA, a + b, sizeA + sizeB) - normalised(b, sizeB, a + b, sizeA + sizeB);
    }
}
