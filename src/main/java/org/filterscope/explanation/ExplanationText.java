package org.filterscope.explanation;

import java.time.Duration;
import org.filterscope.job.Job;
import org.filterscope.page.LocaleText;

/** Says in words how explanations stand. */
public final class ExplanationText {

    private static final int SECONDS_SAID_AS_SUCH = 90;
    private static final int MINUTES_SAID_AS_SUCH = 90;

    private ExplanationText() {}

    /** What was found, such as {@code 212 of 512 filters have a reliable word}. */
    public static String found(ExplanationCard.Outcome outcome) {
        return LocaleText.number(outcome.reliable()) + " of "
                + LocaleText.count(outcome.filters(), "filter has a reliable word", "filters have a reliable word");
    }

    /** How the work stands; nothing to say once it is ready. */
    static String state(ExplanationCard card) {
        return card.work().map(ExplanationText::state).orElse("");
    }

    static String state(Job job) {
        return switch (job.state()) {
            case PAUSED -> "held back by an administrator";
            case QUEUED -> "waits for its turn";
            case RUNNING -> job.step().isEmpty() ? "begins" : job.step();
            case DONE -> "ready";
            case FAILED -> job.message();
            case CANCELLED -> "cancelled";
        };
    }

    /** A duration as people say it, such as {@code about 4 minutes}. */
    static String about(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds <= SECONDS_SAID_AS_SUCH) {
            return "about " + LocaleText.count(seconds, "second", "seconds");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes <= MINUTES_SAID_AS_SUCH
                ? "about " + LocaleText.count(minutes, "minute", "minutes")
                : "about " + LocaleText.count(Math.round(minutes / 60.0), "hour", "hours");
    }

    /** What a strength means beside its chance level, such as {@code 42% of the votes; 8% by chance}. */
    static String strength(ExplainedWord word) {
        return LocaleText.percent(word.strength()) + " of the votes; " + LocaleText.percent(Math.min(1, word.chance()))
                + " by chance";
    }
}
