package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.job.Waiting;

/** How far a job is: a bar while it runs, why it waits, or why it failed. */
final class JobProgress extends Composite<Div> {

    JobProgress(Job job, Optional<Waiting> waiting) {
        getContent().addClassName("job-progress-text");
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
        getContent().getElement().setAttribute("data-running", job.state() == JobState.RUNNING);
    }
}
