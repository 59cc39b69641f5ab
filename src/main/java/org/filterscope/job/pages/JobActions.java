package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.LocaleText;

/** What can be done with a job, as buttons. */
final class JobActions {

    private final Jobs jobs;

    JobActions(Jobs jobs) {
        this.jobs = jobs;
    }

    static Component result(Job job) {
        Anchor link = new Anchor(job.result(), "Show the result");
        link.setAriaLabel("Show the result of " + job.title());
        return link;
    }

    Button cancel(Job job) {
        Button button = new Button("Cancel", _ -> jobs.cancel(job.id()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel("Cancel " + job.title());
        return button;
    }

    Button again(Job job) {
        Button button = new Button("Start again", _ -> jobs.startAgain(job.id()));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Start again: " + job.title());
        return button;
    }

    /** The rank of a waiting job within its team, with buttons that change it. */
    Component priority(Job job) {
        Span rank = new Span("Priority " + (job.priority() > 0 ? "+" : "") + LocaleText.number(job.priority()));
        rank.addClassName("secondary");
        Div row = new Div(
                step("−", "Let " + job.title() + " begin later among the jobs of its team", job, -1),
                rank,
                step("+", "Let " + job.title() + " begin earlier among the jobs of its team", job, 1));
        row.addClassName("job-priority");
        return row;
    }

    private Button step(String sign, String label, Job job, int change) {
        Button button = new Button(sign, _ -> jobs.setPriority(job.id(), job.priority() + change));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(change > 0 ? "Earlier among the jobs of the team" : "Later among the jobs of the team");
        button.setEnabled(job.state() == JobState.QUEUED && Math.abs(job.priority() + change) <= Jobs.HIGHEST_PRIORITY);
        return button;
    }
}
