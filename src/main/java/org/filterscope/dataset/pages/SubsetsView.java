package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.FrozenSubset;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetComparison;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The subsets of a dataset, how they overlap, and the lists that were frozen of them. */
@Route("dataset/:dataset/subsets")
@StyleSheet("dataset.css")
@PermitAll
class SubsetsView extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private static final String COMPARE = "compare";

    private final transient Datasets datasets;
    private final transient Subsets subsets;
    private final transient SubsetComparison comparison;
    private final transient MyRights rights;
    private final transient List<SubsetExtras> extras;
    private @Nullable Dataset dataset;
    private Set<SubsetId> compared = Set.of();

    SubsetsView(
            Datasets datasets,
            Subsets subsets,
            SubsetComparison comparison,
            MyRights rights,
            ObjectProvider<SubsetExtras> extras) {
        this.datasets = datasets;
        this.subsets = subsets;
        this.comparison = comparison;
        this.rights = rights;
        this.extras = extras.orderedStream().toList();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetId id = DatasetId.parse(event.getRouteParameters().get("dataset").orElse(""));
        Dataset of = datasets.get(id);
        dataset = of;
        compared = event.getLocation().getQueryParameters().getParameters(COMPARE).stream()
                .map(SubsetId::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        removeAll();
        add(new DatasetHeader(of, DatasetHeader.Part.SUBSETS, datasets, rights));
        List<Subset> all = subsets.of(id);
        if (all.isEmpty()) {
            add(nothingYet(of));
        } else {
            add(list(of, all));
            addComparison(all);
        }
        List<FrozenSubset> frozen = subsets.frozen(id);
        if (!frozen.isEmpty()) {
            add(new Section(
                    "Frozen lists",
                    new Paragraph("A frozen list never changes, whatever happens to the subset it was made of. Its hash"
                            + " covers the name and the content of each of its images."),
                    new FrozenTable(frozen)));
        }
    }

    private EmptyState nothingYet(Dataset of) {
        Button grid = new Button(
                "Pick images in the grid", _ -> UI.getCurrent().navigate(DatasetNavigation.dataset(of.id())));
        String explanation =
                "A subset names a part of the images, by a rule over categories and attributes or picked by"
                        + " hand. Models are explained and audits are made on subsets.";
        return rights.have(Role.EDITOR, of.id())
                ? new EmptyState(VaadinIcon.BOOKMARK_O, "No subsets yet", explanation, newSubset(of), grid)
                : new EmptyState(VaadinIcon.BOOKMARK_O, "No subsets yet", explanation);
    }

    private Button newSubset(Dataset of) {
        Button add = new Button(
                "New subset",
                VaadinIcon.PLUS.create(),
                _ -> UI.getCurrent().navigate(DatasetNavigation.newSubset(of.id())));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Section list(Dataset of, List<Subset> all) {
        Div cards = new Div();
        cards.addClassName("cards");
        for (Subset subset : all) {
            cards.add(new SubsetCard(
                    subset,
                    subsets.count(subset.id()),
                    of.images(),
                    compared.contains(subset.id()),
                    chosen -> compare(subset.id(), chosen)));
        }
        Section section = new Section("Subsets");
        if (rights.have(Role.EDITOR, of.id())) {
            section.add(newSubset(of));
            extras.stream()
                    .flatMap(extra -> extra.comparison(of.id(), List.copyOf(compared)).stream())
                    .forEach(address -> section.add(new Anchor(
                            address,
                            compared.size() >= 2
                                    ? "Plan an audit of the chosen subsets"
                                    : "Plan an audit of subsets")));
        }
        section.add(cards);
        return section;
    }

    private void addComparison(List<Subset> all) {
        if (compared.size() >= 2) {
            add(new Section(
                    "Overlap", new OverlapTable(comparison.overlap(dataset().id(), List.copyOf(compared)))));
        } else if (all.size() >= 2) {
            add(new Section("Overlap", new Paragraph("Choose two or more subsets to see how many images they share.")));
        }
    }

    private void compare(SubsetId subset, boolean chosen) {
        Set<SubsetId> now = new LinkedHashSet<>(compared);
        if (chosen) {
            now.add(subset);
        } else {
            now.remove(subset);
        }
        UI.getCurrent()
                .navigate(
                        DatasetNavigation.subsets(dataset().id()),
                        new QueryParameters(
                                now.isEmpty()
                                        ? Map.of()
                                        : Map.of(
                                                COMPARE,
                                                now.stream()
                                                        .map(SubsetId::toString)
                                                        .toList())));
    }

    private Dataset dataset() {
        return Objects.requireNonNull(dataset, "the page was entered");
    }

    @Override
    public ProjectId project() {
        return dataset().project();
    }

    @Override
    public String getPageTitle() {
        return "Subsets of " + dataset().name() + " · Filterscope";
    }
}
