package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Changes a subset. */
@Route("subset/:subset/edit")
@PageTitle("Change subset · Filterscope")
@StyleSheet("dataset.css")
@PermitAll
class SubsetEditorView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Datasets datasets;
    private final transient DatasetImages images;
    private final transient ImagePlaces places;
    private final transient Subsets subsets;
    private @Nullable Dataset dataset;

    SubsetEditorView(Datasets datasets, DatasetImages images, ImagePlaces places, Subsets subsets) {
        this.datasets = datasets;
        this.images = images;
        this.places = places;
        this.subsets = subsets;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Subset subset = subsets.get(
                SubsetId.parse(event.getRouteParameters().get("subset").orElse("")));
        Dataset of = datasets.get(subset.dataset());
        dataset = of;
        SubsetEditor editor = new SubsetEditor(
                subset.content(),
                new RuleVocabulary(of.id(), images, places, subsets),
                new SubsetPreview(of, places),
                _ -> {},
                (name, description, content) -> {
                    subsets.change(subset.id(), name, description, content);
                    UI.getCurrent().navigate(DatasetNavigation.subset(subset.id()));
                });
        editor.setWords(subset.name(), subset.description());
        removeAll();
        add(
                new PageHeader("Change " + subset.name(), "Lists that were frozen of this subset stay as they were."),
                editor);
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(dataset, "the page was entered").project();
    }
}
