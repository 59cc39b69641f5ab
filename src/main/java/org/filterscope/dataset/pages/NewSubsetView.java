package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Makes a subset, by a rule or of the images picked in the grid. The address holds the rule as it becomes. */
@Route("dataset/:dataset/subsets/new")
@PageTitle("New subset · Filterscope")
@StyleSheet("dataset.css")
@PermitAll
class NewSubsetView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Datasets datasets;
    private final transient DatasetImages images;
    private final transient ImagePlaces places;
    private final transient Subsets subsets;
    private final HandPicks picks;
    private @Nullable Dataset dataset;

    NewSubsetView(Datasets datasets, DatasetImages images, ImagePlaces places, Subsets subsets, HandPicks picks) {
        this.datasets = datasets;
        this.images = images;
        this.places = places;
        this.subsets = subsets;
        this.picks = picks;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetId id = DatasetId.parse(event.getRouteParameters().get("dataset").orElse(""));
        Dataset of = datasets.get(id);
        dataset = of;
        QueryParameters query = event.getLocation().getQueryParameters();
        removeAll();
        add(new PageHeader(
                "New subset",
                "A part of " + of.name() + " with a name: models are explained and audits are made on subsets."));
        if (SubsetAddress.isOfPicks(query)) {
            if (picks.of(id).isEmpty()) {
                add(nothingPicked(id));
                return;
            }
            add(editor(of, new SubsetContent.ByHand(picks.of(id))));
        } else {
            add(editor(of, new SubsetContent.ByRule(SubsetAddress.rule(query).orElse(SubsetRule.EVERY_IMAGE))));
        }
    }

    private static EmptyState nothingPicked(DatasetId id) {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                "No image is picked",
                "Pick images in the grid with the round button on each thumbnail, or with the space bar.",
                new Button("To the grid", _ -> UI.getCurrent().navigate(DatasetNavigation.dataset(id))));
    }

    private SubsetEditor editor(Dataset of, SubsetContent content) {
        DatasetId id = of.id();
        return new SubsetEditor(
                content,
                new RuleVocabulary(id, images, places, subsets),
                new SubsetPreview(of, places),
                rule -> UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(
                                        DatasetNavigation.newSubset(id),
                                        new QueryParameters(SubsetAddress.ofRule(rule)))),
                (name, description, made) -> {
                    SubsetId subset = subsets.create(id, name, description, made);
                    if (made instanceof SubsetContent.ByHand) {
                        picks.clear(id);
                    }
                    UI.getCurrent().navigate(DatasetNavigation.subset(subset));
                    Notices.done("The subset " + name.strip() + " is made.");
                });
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(dataset, "the page was entered").project();
    }
}
