package org.filterscope.explanation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.filterscope.job.Job;
import org.filterscope.job.JobLine;
import org.filterscope.job.JobState;

/** How far the work on an explanation is; where it failed or was cancelled it can be begun again. */
public final class WorkPanel extends Div {

    private final JobLine line;
    private final Button again;
    private final boolean editor;

    /**
     * A panel for a job.
     *
     * @param editor whether the reader may stop it and begin it again
     */
    public WorkPanel(Job job, boolean editor, Runnable cancel, Runnable begin) {
        this.editor = editor;
        this.line = new JobLine(job, editor, cancel);
        this.again = new Button("Try again", _ -> begin.run());
        again.setAriaLabel("Try again: " + job.title());
        addClassName("explanation-work");
        add(line, again);
        show(job);
    }

    /** Shows how far the job is now. */
    public void show(Job job) {
        line.show(job);
        again.setVisible(editor && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED));
    }
}
