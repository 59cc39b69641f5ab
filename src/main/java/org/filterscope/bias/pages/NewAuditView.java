package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Audits;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Where an audit begins: what is compared with which words. All else is set step by step in its draft. */
@Route("project/:project/audit")
@PageTitle("Plan an audit · Filterscope")
@PermitAll
@StyleSheet("audit.css")
class NewAuditView extends Main implements BeforeEnterObserver, ProjectPage {

    static final String DATASET = "dataset";
    static final String SUBSET = "subset";

    private final transient Audits audits;
    private final transient Datasets datasets;
    private final transient Subsets subsets;
    private final transient PlanParts parts;
    private final transient MyRights rights;
    private final TextField title = new TextField("Title");
    private final TextArea question = new TextArea("Question");
    private final ComboBox<Dataset> dataset = new ComboBox<>("Dataset");
    private final ComboBox<ExplanationCard> explanation = new ComboBox<>("Explained layer whose words are counted");
    private final Div chosen = new Div();
    private @Nullable SubsetChooser chooser;
    private transient @Nullable ProjectId project;

    NewAuditView(Audits audits, Datasets datasets, Subsets subsets, PlanParts parts, MyRights rights) {
        this.audits = audits;
        this.datasets = datasets;
        this.subsets = subsets;
        this.parts = parts;
        this.rights = rights;
        addClassNames("page", "plan-page");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        question.setHelperText("One sentence, such as: are people of one group shown with other things than the rest?");
        dataset.setItemLabelGenerator(Dataset::name);
        dataset.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                show(event.getValue(), List.of());
            }
        });
        explanation.setItemLabelGenerator(WordsPart::label);
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
        List<Dataset> all = datasets.of(entered);
        if (!rights.have(Role.EDITOR, entered)) {
            throw new AccessDeniedException("Only editors and owners of the team plan audits.");
        }
        List<ExplanationCard> ready = parts.ready(entered);
        removeAll();
        add(new PageHeader(
                "Plan an audit",
                "The plan is made and frozen before anybody sees a result.",
                new Anchor(AuditNavigation.audits(entered), "All audits")));
        if (all.isEmpty() || ready.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.SCALE_UNBALANCE,
                    "There is nothing to compare yet",
                    "An audit needs a dataset whose images have attributes or subsets, and a layer that is explained.",
                    new Anchor(AuditNavigation.audits(entered), "To the audits")));
            return;
        }
        dataset.setItems(all);
        explanation.setItems(ready);
        explanation.setValue(ready.getFirst());
        add(form());
        take(event.getLocation().getQueryParameters(), all);
    }

    private void take(QueryParameters query, List<Dataset> all) {
        Optional<Dataset> asked = query.getSingleParameter(DATASET)
                .flatMap(id -> all.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst())
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
        asked.ifPresent(found -> {
            List<PlannedSubset> planned = new ArrayList<>();
            for (String id : query.getParameters(SUBSET)) {
                Subset subset = subsets.get(SubsetId.parse(id));
                if (subset.dataset().equals(found.id())) {
                    planned.add(SubsetChooser.planned(subset));
                }
            }
            dataset.setValue(found);
            show(found, planned);
        });
    }

    private void show(Dataset found, List<PlannedSubset> planned) {
        SubsetChooser made = parts.chooser(found.id(), planned);
        chooser = made;
        chosen.removeAll();
        chosen.add(made);
    }

    private Component form() {
        Button make = new Button("Make the draft", _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(title, question, dataset, chosen, explanation, make);
        fields.addClassName("plan-fields");
        Section section = new Section("What is compared", fields);
        section.addClassName("plan-body");
        return section;
    }

    private void make() {
        try {
            AuditId made = audits.create(project(), plan());
            getUI().orElseThrow()
                    .navigate(
                            AuditNavigation.audit(made) + "/plan", QueryParameters.of("step", PlanStep.QUESTION.key()));
        } catch (RefusedException e) {
            Notices.refused(e.getMessage());
        }
    }

    private AuditPlan plan() {
        SubsetChooser from = chooser;
        if (from == null || explanation.getValue() == null) {
            throw new RefusedException("Choose a dataset and an explained layer.");
        }
        Dataset of = dataset.getValue();
        ClusterChoice clusters = parts.facets(of.id()).clusters() > 0
                ? new ClusterChoice.OfDataset()
                : new ClusterChoice.NearDuplicates();
        return PlanDraft.usual(
                title.getValue().strip(),
                question.getValue().strip(),
                of.id(),
                from.subsets(),
                from.crossed(),
                clusters,
                explanation.getValue().id());
    }
}
