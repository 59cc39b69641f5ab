package org.filterscope.explanation.rating;

import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.team.UserId;

/** The addresses of rating rounds, without the leading slash. */
public final class RatingNavigation {

    private static final int MARK_LENGTH = 8;

    private RatingNavigation() {}

    /** All rounds of an explanation. */
    public static String rounds(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/ratings";
    }

    /** Where a new round is set up. */
    public static String setUp(ExplanationId explanation) {
        return rounds(explanation) + "/new";
    }

    /** Where raters answer. */
    public static String rate(RoundId round) {
        return "rating/" + round;
    }

    /** A round with its plan, its raters and, once it is closed, its results. */
    public static String round(RoundId round) {
        return rate(round) + "/overview";
    }

    /** All answers as a table. */
    public static String csv(RoundId round) {
        return api(round) + "/answers.csv";
    }

    /** Plan, items, answers and results as one file. */
    public static String json(RoundId round) {
        return api(round) + "/round.json";
    }

    private static String api(RoundId round) {
        return "api/ratings/" + round;
    }

    /** The beginning of a rater's pictures: other for each rater, since each has an own order. */
    static String pictures(RoundId round, UserId rater) {
        return api(round) + "/pictures/" + rater.toString().substring(0, MARK_LENGTH);
    }
}
