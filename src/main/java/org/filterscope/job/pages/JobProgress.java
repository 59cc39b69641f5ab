package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.Waiting;

/** How far a job is: a bar while it runs, why it waits, or why it failed. */
final class JobProgress extends Composite<Div> {

    JobProgress() {
        getContent().addClassName("job-progress-text");
    }

    JobProgress(Job job, Optional<Waiting> waiting) {
        this();
        show(job, waiting);
    }

    /** Whether nothing but this differs between a job as it was shown and as it is now; buttons then keep the focus. */
    static boolean isAllThatChanged(Job before, Job now) {
        return before.state() == now.state()
                && before.priority() == now.priority()
                && before.attempt() == now.attempt()
                && before.node().equals(now.node());
    }

    void show(Job job, Optional<Waiting> waiting) {
        getContent().removeAll();
        setVisible(true);
        switch (job.state()) {
            case RUNNING -> {
                ProgressBar bar = new ProgressBar();
                bar.getElement().setAttribute("aria-label", "Progress of " + job.title());
                job.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(true));
                getContent().add(bar, JobText.secondary(JobText.progress(job)));
            }
            case QUEUED, PAUSED -> getContent().add(JobText.secondary(JobText.waiting(waiting)));
            case FAILED -> getContent().add(new Paragraph(job.message()));
            case DONE, CANCELLED -> setVisible(false);
        }
    }
}
