package org.filterscope.explanation.rating;

import java.util.Optional;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.filterscope.explanation.rating.statistics.Interval;
import org.filterscope.page.LocaleText;

/** Figures of rounds as people read them. */
final class ResultText {

    private static final int DECIMALS = 2;

    private ResultText() {}

    static String figure(double value) {
        return LocaleText.decimal(value, DECIMALS);
    }

    static String signed(double value) {
        return (value > 0 ? "+" : "") + figure(value);
    }

    static String figure(Optional<Double> value) {
        return value.map(ResultText::figure).orElse("cannot be told");
    }

    static String value(Optional<Estimate> estimate) {
        return figure(estimate.map(Estimate::value));
    }

    static String interval(Optional<Interval> interval) {
        return interval.map(ends -> figure(ends.low()) + " to " + figure(ends.high()))
                .orElse("too few");
    }

    static String intervalOf(Optional<Estimate> estimate) {
        return interval(estimate.flatMap(Estimate::interval));
    }

    /** What an interval of a difference says. */
    static String verdict(Estimate difference) {
        return difference
                .interval()
                .map(ends -> ends.low() > 0 ? "better" : ends.high() < 0 ? "worse" : "not told apart")
                .orElse("too few filters");
    }
}
