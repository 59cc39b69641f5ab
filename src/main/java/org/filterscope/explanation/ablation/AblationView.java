package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.WatchedJobs;
import org.filterscope.explanation.WorkPanel;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** What a network can no longer tell apart with some filters off, beside what random filters off do. */
@Route("ablation/:ablation")
@PermitAll
@StyleSheet("explanation.css")
@StyleSheet("ablation.css")
class AblationView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final int ROWS = 100;

    private final transient Ablations ablations;
    private final transient Explanations explanations;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient WatchedJobs watched;
    private transient @Nullable Ablation ablation;
    private transient @Nullable ExplanationCard card;
    private transient @Nullable WorkPanel work;

    AblationView(Ablations ablations, Explanations explanations, Jobs jobs, MyRights rights) {
        this.ablations = ablations;
        this.explanations = explanations;
        this.jobs = jobs;
        this.rights = rights;
        this.watched = new WatchedJobs(jobs, this, Set.of(AblationJob.NAME));
        addClassName("page");
    }

    private Ablation ablation() {
        return Objects.requireNonNull(ablation);
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(card);
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return title() + " · Filterscope";
    }

    private String title() {
        List<Integer> filters = ablation().request().filters();
        return filters.size() == 1 ? "Without filter " + filters.getFirst() : "Without " + filters.size() + " filters";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AblationId id =
                AblationId.parse(event.getRouteParameters().get("ablation").orElse(""));
        Ablation found = ablations.get(id);
        ablation = found;
        card = explanations.get(found.explanation());
        fill();
        watched.watch(event.getUI(), project(), this::changed);
    }

    private void changed(Job job) {
        if (ablation().work().filter(mine -> mine.id().equals(job.id())).isEmpty()) {
            return;
        }
        if (job.state().ended() || work == null) {
            ablation = ablations.get(ablation().id());
            fill();
        } else {
            work.show(job);
        }
    }

    private void fill() {
        removeAll();
        work = null;
        boolean editor = rights.have(Role.EDITOR, ablation().id());
        PageHeader header = new PageHeader(
                title(),
                "Layer " + card().layer() + " of " + card().modelName() + ", tried on "
                        + ablation().imagesName() + ".");
        Anchor back = new Anchor(ExplanationNavigation.explanation(card().id()), "All filters of the layer");
        header.addAction(back);
        header.addAction(new Anchor(
                AblationNavigation.start(card().id(), ablation().request().filters()), "Measure again, otherwise"));
        if (editor) {
            Button delete = new Button("Delete", VaadinIcon.TRASH.create(), _ -> delete());
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            header.addAction(delete);
        }
        add(header, filters());
        ablation().work().ifPresent(job -> {
            WorkPanel panel = new WorkPanel(job, editor, () -> jobs.cancel(job.id()), this::again);
            work = panel;
            add(panel);
        });
        ablation().result().ifPresent(this::show);
    }

    private Component filters() {
        Div list = new Div();
        list.addClassName("ablated-filters");
        list.getElement().setAttribute("aria-label", "Filters that are switched off");
        list.getElement().setAttribute("role", "group");
        ChosenFilters.links(card(), explanations, ablation().request().filters())
                .forEach(list::add);
        return list;
    }

    private void show(AblationResult result) {
        boolean agreement = ablation().request().byAgreement();
        String right = agreement ? "Same answer" : "Right";
        add(new Section(
                "All images",
                new Paragraph(AblationText.verdict(ablation().request(), result)),
                EffectTable.of("", right, List.of(result.overall()))));
        List<Effect> shown =
                result.groups().subList(0, Math.min(ROWS, result.groups().size()));
        Div groups = new Div(EffectTable.of(agreement ? "Class it saw" : "Category", right, shown));
        if (shown.size() < result.groups().size()) {
            groups.add(new Paragraph("The " + ROWS + " that fall most, of "
                    + LocaleText.number(result.groups().size()) + "."));
        }
        add(
                new Section(
                        agreement ? "By the class it saw undisturbed" : "By category",
                        new Paragraph(AblationText.reading(result)),
                        groups),
                new Section("How this was measured", how(result)));
    }

    private Component how(AblationResult result) {
        Div how = new Div();
        AblationText.how(ablation(), result).forEach(line -> how.add(new Paragraph(line)));
        Div draws = new Div();
        for (int i = 0; i < result.draws().size(); i++) {
            draws.add(new Paragraph("Draw " + (i + 1) + ": "
                    + FilterNumbers.text(result.draws().get(i)).replace(",", ", ")));
        }
        how.add(new Details("The random filters of each draw", draws));
        if (!ablation().request().byAgreement()) {
            how.add(new Details(
                    "Which classes are right for which category",
                    MatchingTable.of(
                            ablation().request().matching(),
                            ablations.labels(ablation().id()))));
        }
        return how;
    }

    private void again() {
        ablations.start(card().id(), ablation().request());
        ablation = ablations.get(ablation().id());
        fill();
    }

    private void delete() {
        Confirmation.ask(
                "Delete this measurement?", "What was measured is lost; it can be measured again.", "Delete it", () -> {
                    ablations.delete(ablation().id());
                    getUI().orElseThrow().navigate(AblationNavigation.start(card().id()));
                });
    }
}
