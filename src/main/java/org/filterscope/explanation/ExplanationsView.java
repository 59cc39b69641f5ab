package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** The explanations of a project, ready and in work. */
@Route("project/:project/explanations")
@PageTitle("Explanations · Filterscope")
@PermitAll
@StyleSheet("explanation.css")
class ExplanationsView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Explanations explanations;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient WatchedJobs watched;
    private final transient Map<JobId, ExplanationCardView> inWork = new HashMap<>();
    private final Div list = new Div();
    private transient @Nullable ProjectId project;

    ExplanationsView(Explanations explanations, Jobs jobs, MyRights rights) {
        this.explanations = explanations;
        this.jobs = jobs;
        this.rights = rights;
        this.watched = new WatchedJobs(jobs, this);
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId entered =
                ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        project = entered;
        removeAll();
        PageHeader header = new PageHeader(
                "Explanations", "What the filters of a layer look for, in words, with the pictures that earned them.");
        if (editor()) {
            header.addAction(startButton());
        }
        add(header, list);
        fill();
        watched.watch(event.getUI(), entered, this::changed);
    }

    private boolean editor() {
        return rights.have(Role.EDITOR, project());
    }

    private void changed(Job job) {
        ExplanationCardView card = inWork.get(job.id());
        if (card == null || job.state().ended()) {
            fill();
        } else {
            card.show(job);
        }
    }

    private void fill() {
        List<ExplanationCard> all = explanations.of(project());
        list.removeAll();
        inWork.clear();
        list.add(all.isEmpty() ? empty() : cards(all));
    }

    private Component cards(List<ExplanationCard> all) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("explanation-cards");
        cards.getElement().setAttribute("aria-label", LocaleText.count(all.size(), "explanation", "explanations"));
        boolean editor = editor();
        for (ExplanationCard card : all) {
            ExplanationCardView view = new ExplanationCardView(
                    card, editor, () -> card.work().ifPresent(job -> jobs.cancel(job.id())), () -> again(card));
            card.work().ifPresent(job -> inWork.put(job.id(), view));
            cards.add(view);
        }
        return cards;
    }

    private void again(ExplanationCard card) {
        explanations.startAgain(card.id());
        fill();
    }

    private Component empty() {
        boolean editor = editor();
        return new EmptyState(
                VaadinIcon.COMMENT_ELLIPSIS_O,
                "No layer is explained yet",
                "An explanation gives every filter of a layer its words: a small explainer learns from images with"
                        + " categories what the layer's features mean, and speaks for each filter on images of your choice."
                        + (editor ? "" : " Editors of the team ask for them."),
                editor ? new Component[] {startButton()} : new Component[0]);
    }

    private Button startButton() {
        Button button = new Button(
                "Explain a layer",
                VaadinIcon.PLUS.create(),
                _ -> getUI().orElseThrow().navigate(ExplanationNavigation.start(project())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
