package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.filterscope.job.JobSchedule;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.Jobs;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The schedules of all teams. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AllSchedules extends Composite<Div> {

    private final transient JobSchedules schedules;
    private final transient Jobs jobs;
    private final transient Clock clock;

    AllSchedules(JobSchedules schedules, Jobs jobs, Clock clock) {
        this.schedules = schedules;
        this.jobs = jobs;
        this.clock = clock;
        show();
    }

    private void show() {
        List<JobSchedule> all = schedules.all();
        getContent().removeAll();
        if (all.isEmpty()) {
            getContent().add(new Paragraph("No team has put anything on a schedule."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("job-list");
        all.forEach(schedule -> list.add(
                new ScheduleLine(schedule, jobs.kindTitle(schedule.kind()), clock.instant(), false, pause(schedule))));
        getContent().add(list);
    }

    private Button pause(JobSchedule schedule) {
        String verb = schedule.paused() ? "Resume" : "Pause";
        Button button = new Button(verb, _ -> {
            schedules.pauseOfAnyTeam(schedule.id(), !schedule.paused());
            show();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(verb + " the schedule of " + schedule.title());
        return button;
    }
}
