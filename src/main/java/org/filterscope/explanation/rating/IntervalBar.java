package org.filterscope.explanation.rating;

import com.vaadin.flow.component.html.Span;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.filterscope.explanation.rating.statistics.Interval;

/** Draws an estimate with its interval on a line; the figures stand beside it, so screen readers pass it over. */
final class IntervalBar extends Span {

    private final double least;
    private final double most;

    private IntervalBar(Estimate estimate, double least, double most) {
        this.least = least;
        this.most = most;
        addClassName("rating-interval");
        getElement().setAttribute("aria-hidden", "true");
        Interval interval = estimate.interval().orElse(new Interval(estimate.value(), estimate.value()));
        Span range = part("range");
        range.getStyle().set("--low", place(interval.low())).set("--high", place(interval.high()));
        part("value").getStyle().set("--value", place(estimate.value()));
    }

    /** On the scale of ratings. */
    static IntervalBar mean(Estimate estimate) {
        return new IntervalBar(estimate, 1, RatingAnswer.HIGHEST);
    }

    /** On the scale of differences of ratings, with a line at none. */
    static IntervalBar difference(Estimate estimate) {
        IntervalBar bar = new IntervalBar(estimate, 1 - RatingAnswer.HIGHEST, RatingAnswer.HIGHEST - 1);
        bar.addClassName("difference");
        return bar;
    }

    private Span part(String name) {
        Span part = new Span();
        part.addClassName(name);
        add(part);
        return part;
    }

    private String place(double value) {
        return Double.toString(Math.clamp((value - least) / (most - least), 0, 1));
    }
}
