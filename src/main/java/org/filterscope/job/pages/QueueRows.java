package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.JobId;
import org.filterscope.job.QueueOverview;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What runs and waits, of all teams, about in the order in which it begins. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QueueRows extends Composite<Div> {

    private static final int MOST = 100;

    private final transient JobAdministration administration;
    private final transient QueueOverview overview;
    private final transient Map<JobId, Row> rows = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph rest = new Paragraph();

    private record Row(JobProgress progress, QueueOverview.Entry entry) {}

    QueueRows(JobAdministration administration, QueueOverview overview) {
        this.administration = administration;
        this.overview = overview;
        list.addClassName("job-list");
        getContent().add(list, rest);
        refresh();
    }

    /** Shows a job as it is now; returns whether the order was looked at anew. */
    boolean changed(Job job) {
        Optional<Row> row = Optional.ofNullable(rows.get(job.id()));
        if (row.isPresent()
                && row.get().entry().job().state() == job.state()
                && !job.state().ended()) {
            Row shown = row.get();
            if (JobProgress.isAllThatChanged(shown.entry().job(), job)) {
                shown.progress().show(job, shown.entry().waiting());
                return false;
            }
        }
        refresh();
        return true;
    }

    void refresh() {
        list.removeAll();
        rows.clear();
        for (QueueOverview.Entry entry : overview.jobs(MOST)) {
            Div place = new Div();
            place.addClassName("job-row-body");
            ListItem line = new ListItem(place);
            line.addClassNames("job-line");
            show(place, entry);
            list.add(line);
        }
        int count = overview.count();
        rest.setText(
                count == 0
                        ? "Nothing waits or runs now."
                        : "and " + LocaleText.count(count - rows.size(), "further job", "further jobs"));
        rest.setVisible(count == 0 || count > rows.size());
    }

    private void show(Div place, QueueOverview.Entry entry) {
        Job job = entry.job();
        JobProgress progress = new JobProgress(job, entry.waiting());
        rows.put(job.id(), new Row(progress, entry));
        Span title = new Span(job.title());
        title.addClassName("job-title");
        Div head = new Div(JobText.badge(job.state()), title, JobText.secondary(LocaleText.time(job.requestedAt())));
        head.addClassName("job-head");
        String node = job.node().isEmpty() ? "" : " · on " + JobText.place(job.node(), job.device());
        Div buttons = new Div();
        buttons.addClassName("job-buttons");
        switch (job.state()) {
            case QUEUED ->
                buttons.add(
                        button("To the front", job, () -> administration.moveToFront(job.id())),
                        button("Hold back", job, () -> administration.pause(job.id())));
            case PAUSED -> buttons.add(button("Let go on", job, () -> administration.resume(job.id())));
            default -> {}
        }
        buttons.add(button("Cancel", job, () -> askToCancel(job)));
        Div foot = new Div(JobText.secondary(entry.teamName() + " · " + job.requesterName() + node), buttons);
        foot.addClassName("job-foot");
        place.removeAll();
        place.add(head, progress, foot);
    }

    private Button button(String verb, Job job, Runnable action) {
        Button button = new Button(verb, _ -> {
            action.run();
            refresh();
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(verb + ": " + job.title());
        return button;
    }

    private void askToCancel(Job job) {
        Confirmation.ask(
                "Cancel " + job.title() + "?",
                "Whoever asked for it sees that it was cancelled, and can start it again where its kind allows that.",
                "Stop it",
                () -> {
                    administration.cancel(job.id());
                    refresh();
                });
    }
}
