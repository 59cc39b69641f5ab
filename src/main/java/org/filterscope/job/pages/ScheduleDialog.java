package org.filterscope.job.pages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.filterscope.job.JobId;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.Misfire;
import org.filterscope.job.Timing;
import org.filterscope.page.Notices;
import org.filterscope.refusal.RefusedException;

/** Makes a schedule that asks for the work of a job again and again. */
final class ScheduleDialog extends Dialog {

    private final transient JobSchedules schedules;
    private final transient Clock clock;
    private final JobId job;
    private final TimingFields when = new TimingFields(this::preview);
    private final RadioButtonGroup<Misfire> misfire = new RadioButtonGroup<>("When no server runs at that time");
    private final Div next = new Div();

    ScheduleDialog(JobSchedules schedules, Clock clock, JobId job, String title) {
        this.schedules = schedules;
        this.clock = clock;
        this.job = job;
        setHeaderTitle("Repeat on a schedule");
        setWidth("38rem");
        setMaxWidth("100%");
        misfire.setItems(Misfire.values());
        misfire.setItemLabelGenerator(rule ->
                rule == Misfire.RUN_ONCE ? "Do it once, as soon as one runs" : "Leave it out; the next time counts");
        misfire.setValue(Misfire.RUN_ONCE);
        next.getElement().setAttribute("aria-live", "polite");
        next.addClassName("schedule-preview");
        Button make = new Button("Make the schedule", _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div form =
                new Div(new Paragraph(title + " is asked for again each time, with your rights."), when, misfire, next);
        form.addClassNames("dialog-form", "schedule-form");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), make);
        preview();
    }

    private void preview() {
        next.removeAll();
        try {
            Timing timing = when.timing();
            Instant now = clock.instant();
            List<Instant> times = timing.next(now, now, ScheduleText.NEXT);
            next.add(new H3(times.isEmpty() ? "There is no such time any more" : "The next times"));
            next.add(ScheduleText.times(timing, times));
        } catch (RefusedException _) {
            // the field itself says what is wrong
            next.add(new H3("No next time yet"));
        }
    }

    private void make() {
        Timing timing;
        try {
            timing = when.timing();
        } catch (RefusedException _) {
            // the field itself says what is wrong
            return;
        }
        schedules.repeat(job, timing, misfire.getValue());
        close();
        Notices.done("The schedule is made; it stands under Schedules.");
    }
}
