package org.filterscope.bias.pages;

import org.filterscope.page.LocaleText;

/** Numbers of audits as people read them. */
final class Figures {

    private static final double LEAST_P = 0.0001;
    /** What results hold in the place of an infinite ratio. */
    private static final double INFINITE = 1e9;

    private Figures() {}

    /** A share as a percentage with one decimal: {@code 12.3 %}. */
    static String percent(double share) {
        return LocaleText.decimal(100 * share, 1) + "\u00a0%";
    }

    /** A difference of shares in points, with its sign: {@code +12.3}. */
    static String points(double difference) {
        String text = LocaleText.decimal(100 * Math.abs(difference), 1);
        return text.equals(LocaleText.decimal(0, 1)) ? text : (difference < 0 ? "−" : "+") + text;
    }

    /** An interval of points: {@code +1.2 to +8.4}. */
    static String points(double lower, double upper) {
        return points(lower) + " to " + points(upper);
    }

    /** A size in points without a sign: {@code 5 points}, {@code 12.5 points}. */
    static String size(double share) {
        double points = Math.abs(100 * share);
        boolean whole = Math.abs(points - Math.rint(points)) < 0.05;
        String text = LocaleText.decimal(points, whole ? 0 : 1);
        return text + (text.equals("1") ? " point" : " points");
    }

    /** A p-value: {@code 0.0123}, {@code < 0.0001}. */
    static String p(double value) {
        return value < LEAST_P ? "< " + LocaleText.decimal(LEAST_P, 4) : LocaleText.decimal(value, 4);
    }

    /** A ratio: {@code 5.25}; very large ones without decimals, and ∞ for those that stand for it. */
    static String ratio(double value) {
        return value >= INFINITE ? "∞" : LocaleText.decimal(value, value < 100 ? 2 : 0);
    }

    /** A score with two decimals. */
    static String score(double value) {
        String text = LocaleText.decimal(Math.abs(value), 2);
        return value < 0 && !text.equals(LocaleText.decimal(0, 2)) ? "−" + text : text;
    }
}
