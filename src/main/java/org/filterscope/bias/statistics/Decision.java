package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A verdict with what led to it.
 *
 * @param reasons in the order in which they were weighed
 */
public record Decision(Verdict verdict, List<Reason> reasons) {

    /** Copies. */
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** What a verdict rests on. */
    public enum Reason {
        /** Too few images, or clusters, have the word. */
        WORD_BELOW_FLOOR,
        /** A subset has too few clusters for any inference. */
        TOO_FEW_CLUSTERS,
        /** The test, corrected for all words, found a difference. */
        DIFFERENCE_FOUND,
        /** The test, corrected for all words, found no difference. */
        NO_DIFFERENCE_FOUND,
        /** All of the interval, widened for selection, lies outside the margin. */
        OUTSIDE_MARGIN,
        /** The interval, widened for selection, reaches into the margin. */
        REACHES_MARGIN,
        /** Two one-sided tests, corrected for all words, place the difference within the margin. */
        WITHIN_MARGIN,
        /** With the explainer's own errors taken out, the difference may be none. */
        MAY_BE_EXPLAINER_ERROR,
        /** The plan has a watch-list, and the word is not on it: it is described and not tested. */
        NOT_ON_WATCH_LIST
    }

    /** For a word that a watch-list leaves out. */
    public static Decision notAsked() {
        return new Decision(Verdict.INCONCLUSIVE, List.of(Reason.NOT_ON_WATCH_LIST));
    }

    /** For a word below the floors. */
    public static Decision tooRare() {
        return new Decision(Verdict.TOO_RARE, List.of(Reason.WORD_BELOW_FLOOR));
    }

    /** For a pair of which one subset has too few clusters. */
    public static Decision refused() {
        return new Decision(Verdict.INCONCLUSIVE, List.of(Reason.TOO_FEW_CLUSTERS));
    }

    /**
     * Weighs what was found. A difference that is found and yet shown to lie within the margin is equivalent.
     *
     * @param found whether the corrected test found a difference
     * @param outside whether all of the interval lies outside the margin
     * @param within whether the corrected tests of equivalence place it inside
     */
    public static Decision of(boolean found, boolean outside, boolean within) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(found ? Reason.DIFFERENCE_FOUND : Reason.NO_DIFFERENCE_FOUND);
        if (within) {
            reasons.add(Reason.WITHIN_MARGIN);
            return new Decision(Verdict.EQUIVALENT, reasons);
        }
        if (!found) {
            return new Decision(Verdict.INCONCLUSIVE, reasons);
        }
        reasons.add(outside ? Reason.OUTSIDE_MARGIN : Reason.REACHES_MARGIN);
        return new Decision(outside ? Verdict.MATERIAL : Verdict.DIFFERENCE_SIZE_UNCERTAIN, reasons);
    }

    /** One step down where the interval of the corrected rates covers 0; otherwise the same. */
    public Decision afterRaters(Interval corrected) {
        boolean claims = verdict == Verdict.MATERIAL || verdict == Verdict.DIFFERENCE_SIZE_UNCERTAIN;
        if (!claims || !corrected.covers(0)) {
            return this;
        }
        List<Reason> more = new ArrayList<>(reasons);
        more.add(Reason.MAY_BE_EXPLAINER_ERROR);
        return new Decision(
                verdict == Verdict.MATERIAL ? Verdict.DIFFERENCE_SIZE_UNCERTAIN : Verdict.INCONCLUSIVE, more);
    }
}
