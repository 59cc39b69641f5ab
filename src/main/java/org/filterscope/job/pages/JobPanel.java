package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobNews;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.job.Waiting;
import org.filterscope.page.Live;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.team.SignedInUser;
import org.springframework.stereotype.Component;

/**
 * The corner with one's own jobs, on every page: how many wait or run, how far they are, and what became of those that have
 * ended, until one has looked.
 */
@Component
@UIScope
@StyleSheet("job.css")
public class JobPanel extends Div {

    private static final int MOST = 30;

    private final transient Jobs jobs;
    private final transient JobNews news;
    private final transient Clock clock;
    private final Span number = new Span();
    private final Button button = new Button(VaadinIcon.TIMER.create());
    private final Popover popover = new Popover();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty =
            new Paragraph("Nothing of yours waits or runs, and nothing has ended since you looked.");
    private final transient Map<JobId, Job> unended = new LinkedHashMap<>();
    private final transient Map<JobId, Job> unseen = new LinkedHashMap<>();
    private final transient Map<JobId, PanelItem> items = new LinkedHashMap<>();
    private transient Instant since = Instant.EPOCH;
    private transient Runnable stopWatching = () -> {};

    JobPanel(Jobs jobs, JobNews news, Clock clock) {
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
        addClassName("job-panel");
        number.addClassName("job-panel-number");
        button.setSuffixComponent(number);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel("Your jobs");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                load();
            } else {
                looked();
            }
        });
        list.addClassName("job-list");
        Span title = new Span("Your jobs");
        title.addClassName("job-panel-title");
        Div content = new Div(title, empty, list);
        content.addClassName("job-panel-content");
        popover.add(content);
        add(button, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        boolean signedIn = SignedInUser.current().isPresent();
        setVisible(signedIn);
        if (signedIn) {
            since = clock.instant();
            UI ui = event.getUI();
            stopWatching = jobs.watchMine(job -> {
                Live.show(ui, () -> changed(job));
            });
            load();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
        stopWatching = () -> {};
    }

    private void load() {
        unended.clear();
        unseen.clear();
        jobs.mine(MOST).stream().filter(job -> !job.state().ended()).forEach(job -> unended.put(job.id(), job));
        news.unseen(MOST).forEach(job -> unseen.put(job.id(), job));
        showNumber();
        if (popover.isOpened()) {
            showAll();
        }
    }

    private void changed(Job job) {
        boolean known = unended.remove(job.id()) != null;
        if (!job.state().ended()) {
            unended.put(job.id(), job);
            unseen.remove(job.id());
        } else if (job.state() != JobState.CANCELLED && !unseen.containsKey(job.id())) {
            if (known || job.endedAt().filter(since::isBefore).isPresent()) {
                unseen.put(job.id(), job);
                announce(job);
            }
        }
        showNumber();
        if (popover.isOpened()) {
            showOne(job, known);
        }
    }

    private static void announce(Job job) {
        boolean done = job.state() == JobState.DONE;
        boolean result = done && !job.result().isEmpty();
        Notices.ended(
                done ? job.title() + " is done." : job.title() + " failed: " + job.message(),
                result ? "Show the result" : "Show the job",
                result ? job.result() : JobNavigation.job(job.id()),
                done);
    }

    private void showNumber() {
        number.setText(unended.isEmpty() ? "" : LocaleText.number(unended.size()));
        number.setVisible(!unended.isEmpty());
        getElement().setAttribute("data-news", !unseen.isEmpty());
        button.setAriaLabel("Your jobs: " + LocaleText.number(unended.size()) + " waiting or running, "
                + LocaleText.number(unseen.size()) + " newly ended");
        empty.setVisible(unended.isEmpty() && unseen.isEmpty());
    }

    private void showAll() {
        list.removeAll();
        items.clear();
        Map<JobId, Waiting> waits = jobs.waitingOfMine();
        List.of(unended, unseen)
                .forEach(some -> some.values().forEach(job -> {
                    PanelItem item = new PanelItem(jobs, popover::close);
                    item.show(job, Optional.ofNullable(waits.get(job.id())));
                    items.put(job.id(), item);
                    list.add(item);
                }));
    }

    private void showOne(Job job, boolean known) {
        PanelItem item = items.get(job.id());
        if (item == null || !known || job.state() == JobState.QUEUED) {
            showAll();
        } else {
            item.show(job, Optional.empty());
        }
    }

    private void looked() {
        unseen.values().stream()
                .flatMap(job -> job.endedAt().stream())
                .max(Instant::compareTo)
                .ifPresent(news::seen);
        unseen.clear();
        list.removeAll();
        items.clear();
        showNumber();
    }
}
