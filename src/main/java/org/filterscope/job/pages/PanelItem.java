package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.Jobs;
import org.filterscope.job.Waiting;

/** One of one's own jobs in the panel. */
final class PanelItem extends Composite<ListItem> {

    private final transient JobActions actions;
    private final transient Runnable left;
    private final JobProgress progress = new JobProgress();
    private transient Optional<Job> shown = Optional.empty();

    /** @param left told when a link leads away from the panel */
    PanelItem(Jobs jobs, Runnable left) {
        this.actions = new JobActions(jobs);
        this.left = left;
        getContent().addClassName("job-line");
    }

    void show(Job job, Optional<Waiting> waiting) {
        progress.show(job, waiting);
        boolean same = shown.filter(before -> JobProgress.isAllThatChanged(before, job))
                .isPresent();
        shown = Optional.of(job);
        if (same) {
            return;
        }
        getContent().removeAll();
        Anchor title = link(new Anchor(JobNavigation.job(job.id()), job.title()));
        title.addClassName("job-title");
        Div head = new Div(JobText.badge(job.state()), title);
        head.addClassName("job-head");
        Div buttons = new Div();
        buttons.addClassName("job-buttons");
        if (!job.state().ended()) {
            buttons.add(actions.cancel(job));
        } else if (!job.result().isEmpty()) {
            Anchor result = new Anchor(job.result(), "Show the result");
            result.setAriaLabel("Show the result of " + job.title());
            buttons.add(link(result));
        }
        getContent().add(head, progress, buttons);
    }

    private Anchor link(Anchor link) {
        link.getElement().addEventListener("click", _ -> left.run());
        return link;
    }
}
