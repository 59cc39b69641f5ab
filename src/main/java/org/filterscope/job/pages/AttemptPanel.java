package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.filterscope.job.JobAttempt;
import org.filterscope.job.JobId;
import org.filterscope.job.JobLogs;
import org.filterscope.job.Jobs;
import org.filterscope.job.LogLine;
import org.filterscope.page.Live;
import org.filterscope.page.LocaleText;

/** One attempt at a job: how it went, and its log, which grows while it runs. */
final class AttemptPanel extends Composite<Details> {

    private static final int SHOWN = 500;

    private final transient JobLogs logs;
    private final JobId job;
    private final int number;
    private final Div lines = new Div();
    private final Paragraph empty = new Paragraph("It has written nothing yet.");
    private final Span summary = new Span();
    private final Paragraph message = new Paragraph();
    private boolean runs;
    private int next;
    private transient Runnable stopWatching = () -> {};

    AttemptPanel(Jobs jobs, JobLogs logs, JobId job, JobAttempt attempt, boolean open) {
        this.logs = logs;
        this.job = job;
        this.number = attempt.number();
        lines.addClassName("job-log");
        lines.getElement().setAttribute("role", "log");
        lines.getElement().setAttribute("aria-label", "Log of attempt " + number);
        lines.getElement().setAttribute("tabindex", "0");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(_ -> new LogText(jobs, job, number).download()),
                "Download the log of attempt " + LocaleText.number(number) + " as text");
        download.getElement().setAttribute("download", true);
        getContent().addClassName("job-attempt");
        getContent().setSummary(summary);
        getContent().add(message, lines, empty, download);
        getContent().setOpened(open);
        getContent().addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                follow();
            } else {
                stopWatching.run();
            }
        });
        show(attempt);
    }

    void show(JobAttempt attempt) {
        runs = attempt.endedAt().isEmpty();
        summary.setText("Attempt " + LocaleText.number(number) + ": " + JobText.outcome(attempt) + " · began "
                + LocaleText.time(attempt.startedAt()) + " · " + JobText.run(attempt));
        message.setText(attempt.message());
        message.setVisible(!attempt.message().isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (getContent().isOpened()) {
            follow();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    private void follow() {
        stopWatching.run();
        if (lines.getElement().getChildCount() == 0) {
            List<LogLine> end = logs.end(job, number, SHOWN);
            if (!end.isEmpty() && end.getFirst().number() > 0) {
                lines.add(JobText.secondary("Earlier lines are in the download."));
            }
            add(end);
        }
        UI ui = UI.getCurrent();
        if (runs && ui != null) {
            stopWatching = logs.watch(job, number, next, more -> {
                Live.show(ui, () -> add(more));
            });
        }
    }

    /** The last lines may come after the end was told of. */
    private void add(List<LogLine> more) {
        for (LogLine line : more) {
            if (line.number() >= next) {
                Span time = new Span(LocaleText.clock(line.at()));
                time.addClassName("secondary");
                Div row = new Div(time, new Span(line.text()));
                row.getElement().setAttribute("data-level", line.level());
                lines.add(row);
                next = line.number() + 1;
            }
        }
        while (lines.getElement().getChildCount() > 2 * SHOWN) {
            lines.getElement().removeChild(0);
        }
        empty.setVisible(next == 0);
        lines.setVisible(next > 0);
        // Whoever has scrolled up reads there
        lines.getElement()
                .executeJs("if (this.dataset.read !== 'up') this.scrollTop = this.scrollHeight;"
                        + " this.onscroll ??= () => this.dataset.read ="
                        + " this.scrollTop + this.clientHeight < this.scrollHeight - 30 ? 'up' : 'end';");
    }
}
