package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.discovery.DiscoveryNavigation;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.WatchedJobs;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.jspecify.annotations.Nullable;

/** The audits of a project. */
@Route("project/:project/audits")
@PageTitle("Audits · Filterscope")
@PermitAll
@StyleSheet("audit.css")
class AuditsView extends Main implements BeforeEnterObserver, ProjectPage {

    /** Results are large; only those of the newest audits are opened for the list. */
    private static final int COUNTED = 8;

    private final transient Audits audits;
    private final transient Datasets datasets;
    private final transient Explanations explanations;
    private final transient Preparers preparers;
    private final transient MyRights rights;
    private final transient WatchedJobs watched;
    private final Div list = new Div();
    private transient @Nullable ProjectId project;

    AuditsView(
            Audits audits,
            Datasets datasets,
            Explanations explanations,
            Jobs jobs,
            Preparers preparers,
            MyRights rights) {
        this.audits = audits;
        this.datasets = datasets;
        this.explanations = explanations;
        this.preparers = preparers;
        this.rights = rights;
        this.watched = new WatchedJobs(jobs, this, Set.of(AuditView.JOB));
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
                "Audits",
                "What the images of some people show more often than those of others, by a plan that was fixed before"
                        + " anybody looked.");
        header.addAction(new Anchor(DiscoveryNavigation.discoveries(entered), "Discover without subsets"));
        fill();
        if (editor() && readyToPlan()) {
            header.addAction(planButton());
        }
        add(header, list);
        watched.watch(event.getUI(), entered, this::changed);
    }

    private void changed(Job job) {
        if (job.state().ended()) {
            fill();
        }
    }

    private boolean editor() {
        return rights.have(Role.EDITOR, project());
    }

    private void fill() {
        List<AuditCard> all = audits.of(project());
        list.removeAll();
        list.add(all.isEmpty() ? empty() : cards(all));
    }

    private Component cards(List<AuditCard> all) {
        Map<UserId, String> names = preparers.of(project());
        Div cards = new Div();
        cards.addClassName("cards");
        int counted = 0;
        for (AuditCard card : all) {
            boolean count = card.resultHash().isPresent() && counted++ < COUNTED;
            Optional<AuditResults> results = count ? audits.results(card.id()) : Optional.empty();
            cards.add(new AuditCardView(card, Preparers.name(names, card.preparer()), results));
        }
        return cards;
    }

    private boolean readyToPlan() {
        return explained() && !datasets.of(project()).isEmpty();
    }

    private boolean explained() {
        return explanations.of(project()).stream().anyMatch(ExplanationCard::ready);
    }

    private Component empty() {
        return new EmptyState(
                VaadinIcon.SCALE_UNBALANCE,
                "Nothing has been audited yet",
                "An audit compares subsets of a dataset: which words do the filters of an explained layer say more"
                        + " often of one than of another? You fix the question, the subsets and the margin first; then"
                        + " everything is compared at once, with nothing left out."
                        + (editor() ? "" : " Editors of the team plan audits."),
                editor() ? nextStep() : new Component[0]);
    }

    private Component[] nextStep() {
        if (datasets.of(project()).isEmpty()) {
            return new Component[] {new Anchor(DatasetNavigation.importing(project()), "Bring images first")};
        }
        if (!explained()) {
            return new Component[] {new Anchor(ExplanationNavigation.start(project()), "Explain a layer first")};
        }
        return new Component[] {planButton()};
    }

    private Button planButton() {
        Button button = new Button(
                "Plan an audit",
                VaadinIcon.PLUS.create(),
                _ -> getUI().orElseThrow().navigate(AuditNavigation.newAudit(project())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
