package org.filterscope.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;

/** Numbers and times in the one form that reports have for every reader, so that files are equal byte for byte. */
final class Figures {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Figures() {}

    /** A whole number: {@code 12,345}. */
    static String count(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** A count with its noun. */
    static String count(long value, String one, String many) {
        return count(value) + " " + (value == 1 ? one : many);
    }

    static String decimal(double value, int places) {
        return String.format(Locale.ENGLISH, "%,." + places + "f", value).replace('-', '−');
    }

    /** A share as a percentage: {@code 12.3 %}. */
    static String share(double share) {
        return decimal(100 * share, 1) + " %";
    }

    /** A difference of shares in percentage points, with its sign. */
    static String points(double difference) {
        return String.format(Locale.ENGLISH, "%+.1f", 100 * difference)
                .replaceAll("^[+-](0\\.0)$", "$1")
                .replace('-', '−');
    }

    /** An interval of such differences. */
    static String points(double lower, double upper) {
        return points(lower) + " to " + points(upper);
    }

    /** A difference with its interval. */
    static String difference(WordFinding finding) {
        return points(finding.difference()) + " points (" + points(finding.lower(), finding.upper()) + ")";
    }

    /** A corrected difference with its interval. */
    static String difference(AuditReview.CorrectedDifference corrected) {
        return points(corrected.difference()) + " points (" + points(corrected.lower(), corrected.upper()) + ")";
    }

    /** A ratio with its interval. */
    static String ratio(WordFinding finding) {
        return decimal(finding.ratio(), 2) + " (" + decimal(finding.ratioLower(), 2) + " to "
                + decimal(finding.ratioUpper(), 2) + ")";
    }

    /** An odds ratio; results hold 10⁹ in the place of an infinite one. */
    static String odds(double odds) {
        return odds >= 1e9 ? "∞" : decimal(odds, 2);
    }

    /** A probability: four places, or how small it is. */
    static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ENGLISH, "%.4f", p);
    }

    /** Images with the word out of all. */
    static String of(WordFinding.Side side) {
        return count(side.with()) + " / " + count(side.images());
    }

    /** A point in time, in UTC. */
    static String time(Instant instant) {
        return TIME.format(instant) + " UTC";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
