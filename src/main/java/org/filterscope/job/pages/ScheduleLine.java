package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobSchedule;
import org.filterscope.page.LocaleText;

/** One schedule: what it asks for, when, and what came of it. */
final class ScheduleLine extends Composite<ListItem> {

    /**
     * A line for a schedule.
     *
     * @param kind what its kind of jobs is called
     * @param mayLook whether the reader may open its jobs
     * @param buttons what can be done with it
     */
    ScheduleLine(JobSchedule schedule, String kind, Instant now, boolean mayLook, Button... buttons) {
        getContent().addClassNames("job-line", "schedule-line");
        Span title = new Span(schedule.title());
        title.addClassName("job-title");
        Span state = new Span(schedule.paused() ? "Paused" : "Active");
        state.addClassNames("badge", schedule.paused() ? "badge-paused" : "badge-running");
        Div head = new Div(state, title);
        head.addClassName("job-head");
        Div facts = new Div(
                JobText.secondary(kind + " · " + ScheduleText.rule(schedule.timing())),
                JobText.secondary(ScheduleText.misfire(schedule.misfire()) + ". With the rights of "
                        + schedule.ownerName() + "."),
                last(schedule, mayLook));
        facts.addClassName("schedule-facts");
        getContent().add(head);
        if (!schedule.problem().isEmpty()) {
            Paragraph problem = new Paragraph(schedule.problem());
            problem.addClassName("problem");
            getContent().add(problem);
        }
        getContent().add(facts, next(schedule, now));
        if (buttons.length > 0) {
            Div row = new Div(buttons);
            row.addClassName("job-buttons");
            getContent().add(row);
        }
    }

    private static Component last(JobSchedule schedule, boolean mayLook) {
        Div last = new Div();
        last.add(JobText.secondary(schedule.lastFiredAt()
                .map(time -> "Last asked for: " + LocaleText.time(time) + " ")
                .orElse("Not asked for yet")));
        if (mayLook) {
            schedule.lastJob().ifPresent(job -> last.add(new Anchor(JobNavigation.job(job), "Show that job")));
        }
        return last;
    }

    private static Component next(JobSchedule schedule, Instant now) {
        if (schedule.paused()) {
            return JobText.secondary("It asks for nothing until it is resumed.");
        }
        Div next = new Div(JobText.secondary("The next times"));
        next.add(ScheduleText.times(schedule.timing(), schedule.next(now, ScheduleText.NEXT)));
        return next;
    }
}
