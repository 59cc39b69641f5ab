package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.FrozenSubset;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** One subset: which images belong to it, and the lists that were frozen of it. */
@Route("subset/:subset")
@StyleSheet("dataset.css")
@PermitAll
class SubsetView extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private final transient Datasets datasets;
    private final transient Subsets subsets;
    private final transient ImagePlaces places;
    private final transient MyRights rights;
    private @Nullable Dataset dataset;
    private @Nullable Subset subset;

    SubsetView(Datasets datasets, Subsets subsets, ImagePlaces places, MyRights rights) {
        this.datasets = datasets;
        this.subsets = subsets;
        this.places = places;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SubsetId.parse(event.getRouteParameters().get("subset").orElse("")));
    }

    private void show(SubsetId id) {
        Subset shown = subsets.get(id);
        Dataset of = datasets.get(shown.dataset());
        subset = shown;
        dataset = of;
        removeAll();
        PageHeader header = new PageHeader(
                shown.name(),
                "Subset of " + of.name() + ", changed " + LocaleText.time(shown.changedAt())
                        + (shown.description().isEmpty() ? "" : " — " + shown.description()));
        addActions(header, of, shown);
        SubsetPreview preview = new SubsetPreview(of, places);
        preview.show(rule(shown), false);
        add(header, new Section("Which images", preview), frozen(of, shown));
    }

    private static SubsetRule rule(Subset shown) {
        return switch (shown.content()) {
            case SubsetContent.ByRule(SubsetRule rule) -> rule;
            case SubsetContent.ByHand _ -> new SubsetRule.PickedFor(shown.id().value(), shown.name());
        };
    }

    private void addActions(PageHeader header, Dataset of, Subset shown) {
        header.addAction(new Button("All subsets", _ -> UI.getCurrent().navigate(DatasetNavigation.subsets(of.id()))));
        header.addAction(new Button(
                "Show in the grid",
                VaadinIcon.GRID_SMALL.create(),
                _ -> UI.getCurrent()
                        .navigate(
                                DatasetNavigation.dataset(of.id()),
                                new QueryParameters(
                                        FilterAddress.write(ImageFilter.NONE.withRule(Optional.of(rule(shown))))))));
        if (rights.have(Role.EDITOR, of.id())) {
            header.addAction(new Button(
                    "Change",
                    VaadinIcon.EDIT.create(),
                    _ -> UI.getCurrent().navigate(DatasetNavigation.subsetEditor(shown.id()))));
            header.addAction(new Button(
                    "Delete",
                    VaadinIcon.TRASH.create(),
                    _ -> Confirmation.ask(
                            "Delete the subset " + shown.name() + "?",
                            "The images stay, and so do lists that were frozen of it; the rule or the picks are lost.",
                            "Delete the subset",
                            () -> delete(of, shown))));
        }
    }

    private void delete(Dataset of, Subset shown) {
        subsets.delete(shown.id());
        UI.getCurrent().navigate(DatasetNavigation.subsets(of.id()));
        Notices.done("The subset " + shown.name() + " is deleted.");
    }

    private Section frozen(Dataset of, Subset shown) {
        Section section = new Section(
                "Frozen lists",
                new Paragraph("Freezing writes down which images belong to the subset now, under a hash: audits work on"
                        + " such lists, so that their numbers can be checked later."));
        if (rights.have(Role.EDITOR, of.id())) {
            section.add(new Button("Freeze now", VaadinIcon.LOCK.create(), _ -> {
                subsets.freeze(shown.id());
                show(shown.id());
            }));
        }
        List<FrozenSubset> frozen = subsets.frozen(of.id()).stream()
                .filter(each -> each.name().equals(shown.name()))
                .toList();
        if (!frozen.isEmpty()) {
            section.add(new FrozenTable(frozen));
        }
        return section;
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(dataset, "the page was entered").project();
    }

    @Override
    public String getPageTitle() {
        return Objects.requireNonNull(subset, "the page was entered").name() + " · Filterscope";
    }
}
