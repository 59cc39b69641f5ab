package org.filterscope.bias.pages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditExtras;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.bias.check.CheckNavigation;
import org.filterscope.explanation.WatchedJobs;
import org.filterscope.explanation.WorkPanel;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What an audit found, or how far the work on it is. A draft's address leads to its plan. */
@Route("audit/:audit")
@PermitAll
@StyleSheet("audit.css")
@StyleSheet("explanation.css")
class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    /** The kind of job that computes audits. */
    static final String JOB = "audit";

    private final transient Audits audits;
    private final transient PlanParts parts;
    private final transient Preparers preparers;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient List<AuditExtras> extras;
    private final transient WatchedJobs watched;
    private transient @Nullable AuditCard card;
    private transient @Nullable WorkPanel work;
    private QueryParameters query = QueryParameters.empty();

    AuditView(
            Audits audits,
            PlanParts parts,
            Preparers preparers,
            Jobs jobs,
            MyRights rights,
            ObjectProvider<AuditExtras> extras) {
        this.audits = audits;
        this.parts = parts;
        this.preparers = preparers;
        this.jobs = jobs;
        this.rights = rights;
        this.extras = extras.orderedStream().toList();
        this.watched = new WatchedJobs(jobs, this, Set.of(JOB));
        addClassNames("page", "audit-page");
    }

    private AuditCard card() {
        return Objects.requireNonNull(card);
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return card().title() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditCard found =
                audits.get(AuditId.parse(event.getRouteParameters().get("audit").orElse("")));
        card = found;
        if (found.state() == AuditState.DRAFT) {
            event.forwardTo(AuditNavigation.audit(found.id()) + "/plan");
            return;
        }
        query = event.getLocation().getQueryParameters();
        fill();
        watched.watch(event.getUI(), project(), this::changed);
    }

    private void changed(Job job) {
        if (!card().job().equals(Optional.of(job.id())) || card().resultHash().isPresent()) {
            return;
        }
        if (job.state().ended() || work == null) {
            card = audits.get(card().id());
            fill();
        } else {
            work.show(job);
        }
    }

    private void fill() {
        removeAll();
        work = null;
        boolean editor = rights.have(Role.EDITOR, card().id());
        AuditPlan plan = audits.plan(card().id());
        Optional<AuditResults> results = audits.results(card().id());
        add(header(plan, editor));
        add(new AuditFacts(card(), plan, Preparers.name(preparers.of(project()), card().preparer()), parts, results));
        if (results.isEmpty()) {
            card().job().ifPresent(job -> addWork(jobs.get(job), editor));
        }
        results.ifPresent(this::show);
    }

    private PageHeader header(AuditPlan plan, boolean editor) {
        AuditId id = card().id();
        PageHeader header = new PageHeader(
                card().title(), plan.question(), new Anchor(AuditNavigation.audits(project()), "All audits"));
        if (card().resultHash().isPresent()) {
            header.addAction(new Anchor(AuditNavigation.review(id), "Review and sign"));
            header.addAction(new Anchor(CheckNavigation.checks(id), "Blind checks"));
        }
        extras.stream().flatMap(extra -> extra.links(card()).stream()).forEach(link -> {
            Anchor anchor = new Anchor(link.address(), link.title());
            if (link.file()) {
                anchor.getElement().setAttribute("download", true);
                anchor.setRouterIgnore(true);
            }
            header.addAction(anchor);
        });
        if (editor) {
            header.addAction(new Button("Copy the plan", VaadinIcon.COPY_O.create(), _ -> copy()));
            Button trash = new Button("Put in the trash", VaadinIcon.TRASH.create(), _ -> trash());
            trash.addThemeVariants(ButtonVariant.TERTIARY);
            trash.setVisible(card().state() == AuditState.FROZEN || card().state() == AuditState.MADE);
            header.addAction(trash);
        }
        return header;
    }

    private void addWork(Job job, boolean editor) {
        WorkPanel panel = new WorkPanel(job, editor, () -> jobs.cancel(job.id()), () -> {
            audits.startAgain(card().id());
            card = audits.get(card().id());
            fill();
        });
        work = panel;
        add(panel);
    }

    private void show(AuditResults results) {
        ComparisonState state = ComparisonState.read(query, results.subsets().size());
        add(new ResultNotes(results));
        add(new ComparisonPanel(card().id(), results, state, this::address));
        add(new ResultDetails(results));
    }

    private void address(ComparisonState state) {
        query = state.query();
        getUI().orElseThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(AuditNavigation.audit(card().id()), query));
    }

    private void copy() {
        AuditId copy = audits.copy(card().id());
        Notices.done("This is a draft with the same plan.");
        getUI().orElseThrow().navigate(AuditNavigation.audit(copy));
    }

    private void trash() {
        audits.trash(card().id());
        Notices.done("The audit is in the trash of the project.");
        getUI().orElseThrow().navigate(AuditNavigation.audits(project()));
    }
}
