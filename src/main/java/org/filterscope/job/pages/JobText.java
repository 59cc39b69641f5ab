package org.filterscope.job.pages;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobState;
import org.filterscope.job.Waiting;
import org.filterscope.page.LocaleText;

/** How pages say what is known about a job. */
final class JobText {

    private static final String AND = " · ";

    private JobText() {}

    static Span badge(JobState state) {
        Span badge = new Span(state.title());
        badge.addClassNames("badge", "badge-" + state.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    static Span secondary(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    /** What a running job does now, how fast, and how long that still takes. */
    static String progress(Job job) {
        List<String> parts = new ArrayList<>();
        parts.add(
                job.total() > 0
                        ? job.step() + " " + LocaleText.number(job.done()) + " of " + LocaleText.number(job.total())
                        : job.step().isEmpty() ? "Begins" : job.step());
        if (job.advance().rate() > 0) {
            parts.add(rate(job.advance().rate()));
        }
        job.advance().remaining().ifPresent(time -> parts.add(LocaleText.roughly(time) + " left in this step"));
        return String.join(AND, parts);
    }

    /** Why a job waits and about how long. */
    static String waiting(Optional<Waiting> waiting) {
        return waiting.map(why ->
                        why.sentence() + why.startsIn().map(JobText::begins).orElse(""))
                .orElse("Waits for its turn.");
    }

    private static String begins(Duration time) {
        return time.toSeconds() < 60
                ? " It begins in less than a minute."
                : " It begins in " + LocaleText.roughly(time) + ".";
    }

    /** A speed, such as {@code 35.2 a second}. */
    static String rate(double itemsPerSecond) {
        return (itemsPerSecond >= 100
                        ? LocaleText.number(Math.round(itemsPerSecond))
                        : LocaleText.decimal(itemsPerSecond, itemsPerSecond >= 1 ? 1 : 2))
                + " a second";
    }

    /** How long an attempt took, where, and how fast; only what is known. */
    static String run(JobAttempt attempt) {
        List<String> parts = new ArrayList<>();
        attempt.duration().ifPresent(time -> parts.add("took " + LocaleText.duration(time)));
        parts.add("on " + place(attempt.node(), attempt.device()));
        attempt.itemsPerSecond()
                .ifPresent(rate -> parts.add(LocaleText.number(attempt.items()) + " items, " + rate(rate)));
        return String.join(AND, parts);
    }

    static String place(String node, String device) {
        return device.isEmpty() ? node : node + " (" + device + ")";
    }

    /** How an attempt ended. */
    static String outcome(JobAttempt attempt) {
        return switch (attempt.outcome()) {
            case "" -> "running";
            case "DONE" -> "done";
            case "FAILED" -> "failed";
            case "CANCELLED" -> "cancelled";
            case "RETRY" -> "to be tried again";
            case "LOST" -> "its node was lost";
            case "INTERRUPTED" -> "its node stopped";
            default -> attempt.outcome().toLowerCase(Locale.ROOT);
        };
    }
}
