package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;

/** What is done with all jobs that were chosen. */
final class BulkBar extends Composite<Div> {

    private final transient Jobs jobs;
    private final transient Supplier<Collection<JobRow>> rows;
    private final Set<JobId> chosen = new LinkedHashSet<>();
    private final Checkbox all = new Checkbox("Choose all that are shown");
    private final Button cancel = new Button("Cancel", _ -> askToCancel());
    private final Button again = new Button("Start again", _ -> startAgain());

    BulkBar(Jobs jobs, Supplier<Collection<JobRow>> rows) {
        this.jobs = jobs;
        this.rows = rows;
        getContent().addClassName("job-bulk");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", "Do with several jobs");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rows.get().forEach(row -> row.choose(change.getValue()));
            }
        });
        getContent().add(all, cancel, again);
        refresh();
    }

    void choose(JobId job, boolean value) {
        if (value) {
            chosen.add(job);
        } else {
            chosen.remove(job);
        }
        refresh();
    }

    /** Shows for how many jobs each button is. */
    void refresh() {
        all.setValue(!chosen.isEmpty() && chosen.size() == rows.get().size());
        all.setIndeterminate(!chosen.isEmpty() && chosen.size() < rows.get().size());
        show(cancel, "Cancel", unended().size());
        show(again, "Start again", startable().size());
    }

    private static void show(Button button, String verb, int count) {
        button.setText(count == 0 ? verb : verb + " (" + LocaleText.number(count) + ")");
        button.setEnabled(count > 0);
    }

    private List<Job> chosenJobs() {
        return rows.get().stream()
                .map(JobRow::job)
                .filter(job -> chosen.contains(job.id()))
                .toList();
    }

    private List<JobId> unended() {
        return chosenJobs().stream()
                .filter(job -> !job.state().ended())
                .map(Job::id)
                .toList();
    }

    private List<JobId> startable() {
        return chosenJobs().stream()
                .filter(job -> job.state() == JobState.FAILED || job.state() == JobState.CANCELLED)
                .map(Job::id)
                .filter(jobs::startsAgain)
                .toList();
    }

    private void askToCancel() {
        String count = LocaleText.count(unended().size(), "job", "jobs");
        Confirmation.ask(
                "Cancel " + count + "?",
                "What they have done so far is lost where their kind keeps no checkpoints.",
                "Stop them",
                this::cancel);
    }

    private void cancel() {
        List<JobId> ids = unended();
        ids.forEach(jobs::cancel);
        done(ids, "cancelled");
    }

    private void startAgain() {
        List<JobId> ids = startable();
        ids.forEach(jobs::startAgain);
        done(ids, "queued again");
    }

    private void done(List<JobId> ids, String what) {
        Notices.done(LocaleText.count(ids.size(), "job is ", "jobs are ") + what + ".");
        rows.get().forEach(row -> row.choose(false));
    }
}
