package org.filterscope.bias.discovery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.WatchedJobs;
import org.filterscope.explanation.WorkPanel;
import org.filterscope.job.Jobs;
import org.filterscope.page.Confirmation;
import org.filterscope.page.DataTable;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/** The discoveries of a project with the form for another one, or one of them with its groups. */
@Route("project/:project/discoveries")
@PageTitle("Groups by words · Filterscope")
@PermitAll
@StyleSheet("discovery.css")
class DiscoveriesView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Discoveries discoveries;
    private final transient Datasets datasets;
    private final transient DatasetImages images;
    private final transient Explanations explanations;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final WatchedJobs watched;
    private transient @Nullable ProjectId project;
    private transient Optional<DiscoveryId> shown = Optional.empty();

    DiscoveriesView(
            Discoveries discoveries,
            Datasets datasets,
            DatasetImages images,
            Explanations explanations,
            Jobs jobs,
            MyRights rights) {
        this.discoveries = discoveries;
        this.datasets = datasets;
        this.images = images;
        this.explanations = explanations;
        this.jobs = jobs;
        this.rights = rights;
        this.watched = new WatchedJobs(jobs, this, Set.of(DiscoveryJob.NAME));
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
        discoveries.of(entered);
        project = entered;
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DiscoveryNavigation.SHOWN)
                .map(DiscoveryId::parse);
        fill();
        watched.watch(event.getUI(), entered, job -> {
            if (job.state().ended()) {
                fill();
            }
        });
    }

    private void fill() {
        removeAll();
        shown.map(discoveries::get).ifPresentOrElse(this::one, this::all);
    }

    private void all() {
        boolean editor = rights.have(Role.EDITOR, project());
        add(new PageHeader(
                "Groups by words",
                "Images are put into groups by the words that filters say of them; then every attribute is asked whose images"
                        + " are in which group more often than others'."));
        List<ExplanationCard> ready = explanations.of(project()).stream()
                .filter(ExplanationCard::ready)
                .toList();
        List<Discovery> all = discoveries.of(project());
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLUSTER,
                    "Nothing was grouped yet",
                    ready.isEmpty()
                            ? "First a layer of a model has to be explained."
                            : "Editors of the team can have the images of a dataset grouped."));
        } else {
            add(list(all));
        }
        if (editor && !ready.isEmpty()) {
            add(new Section(
                    "Group images",
                    new DiscoveryForm(
                            datasets.of(project()),
                            ready,
                            plan -> getUI().orElseThrow()
                                    .navigate(
                                            DiscoveryNavigation.discoveries(project()),
                                            QueryParameters.of(
                                                    DiscoveryNavigation.SHOWN,
                                                    discoveries
                                                            .start(project(), plan)
                                                            .toString())))));
        }
    }

    private Component list(List<Discovery> all) {
        DataTable table = new DataTable("Title", "Groups", "Found", "Begun by", "Begun");
        all.forEach(each -> table.row(new Anchor(
                        DiscoveryNavigation.discovery(project(), each.id()),
                        each.plan().title()))
                .cell(each.outcome()
                        .map(outcome -> LocaleText.number(outcome.groups().size()))
                        .orElse("being made"))
                .cell(each.outcome()
                        .map(outcome -> LocaleText.count(LeadTable.found(outcome), "difference", "differences"))
                        .orElse(""))
                .cell(each.madeBy())
                .cell(LocaleText.time(each.madeAt())));
        return table;
    }

    private void one(Discovery discovery) {
        if (!discovery.project().equals(project())) {
            throw new ThingNotFoundException();
        }
        boolean editor = rights.have(Role.EDITOR, discovery.id());
        PageHeader header = new PageHeader(
                discovery.plan().title(),
                "Groups of images by their words.",
                new Anchor(DiscoveryNavigation.discoveries(project()), "All groupings"));
        if (editor) {
            Button delete = new Button("Delete", VaadinIcon.TRASH.create(), _ -> delete(discovery));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            header.addAction(delete);
        }
        add(header);
        if (discovery.outcome().isPresent()) {
            add(new OutcomePanel(discovery.plan(), discovery.outcome().get(), images));
        } else if (discovery.job().isPresent()) {
            add(new WorkPanel(
                    jobs.get(discovery.job().get()),
                    editor,
                    () -> jobs.cancel(discovery.job().get()),
                    () -> jobs.startAgain(discovery.job().get())));
        } else {
            add(new Paragraph("The groups are being made as a part of another job."));
        }
    }

    private void delete(Discovery discovery) {
        Confirmation.ask("Delete these groups?", "They can be made again.", "Delete", () -> {
            discoveries.delete(discovery.id());
            getUI().orElseThrow().navigate(DiscoveryNavigation.discoveries(project()));
        });
    }
}
