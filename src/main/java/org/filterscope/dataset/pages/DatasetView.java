package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.page.LocaleText;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** The images of a dataset: a grid, and facets beside it. The address says which images, where, and how large. */
@Route("dataset/:dataset")
@StyleSheet("dataset.css")
@PermitAll
class DatasetView extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private static final String AT = "at";
    private static final String SIZE = "size";

    private final transient Datasets datasets;
    private final transient ImagePlaces places;
    private final transient MyRights rights;
    private final ImageGrid grid = new ImageGrid();
    private final FacetPanel facets;
    private final ActiveFilters active;
    private final PickBar picks;
    private final Div header = new Div();
    private final Span shown = new Span();
    private final TextField name = new TextField();
    private final Select<TileSize> size = new Select<>();
    private final Button saveFilter = new Button("Save as subset", VaadinIcon.BOOKMARK_O.create());
    private final Div body = new Div();
    private @Nullable Dataset dataset;
    private ImageFilter filter = ImageFilter.NONE;

    DatasetView(Datasets datasets, DatasetImages images, ImagePlaces places, HandPicks hands, MyRights rights) {
        this.datasets = datasets;
        this.places = places;
        this.rights = rights;
        facets = new FacetPanel(images, this::goTo);
        active = new ActiveFilters(this::goTo, saveFilter);
        picks = new PickBar(hands, grid);
        addClassNames("page", "dataset-page");
        add(header, toolbar(), active, body());
        grid.onOpen(event -> open(event.image(), event.index()));
        grid.onPosition(event -> remember(event.index()));
    }

    private Div toolbar() {
        Button filters = new Button("Filters", VaadinIcon.FILTER.create(), _ -> body.addClassName("facets-open"));
        filters.addClassName("facets-opener");
        name.setPlaceholder("Find by name");
        name.setAriaLabel("Find images by name");
        name.setPrefixComponent(VaadinIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                goTo(filter.withName(event.getValue()));
            }
        });
        size.setItems(TileSize.values());
        size.setItemLabelGenerator(TileSize::label);
        size.setAriaLabel("Size of the thumbnails");
        size.addValueChangeListener(event -> {
            grid.setTileSize(event.getValue());
            if (event.isFromClient()) {
                remember(0);
            }
        });
        saveFilter.addClickListener(_ -> UI.getCurrent()
                .navigate(
                        DatasetNavigation.newSubset(dataset().id()),
                        new QueryParameters(SubsetAddress.ofRule(filter.toRule()))));
        saveFilter.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        shown.addClassName("shown");
        shown.getElement().setAttribute("role", "status");
        Div toolbar = new Div(filters, shown, name, size, picks);
        toolbar.addClassName("dataset-toolbar");
        return toolbar;
    }

    private Div body() {
        Button close = new Button("Show the images", _ -> body.removeClassName("facets-open"));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClassName("facets-closer");
        Aside aside = new Aside(facets, close);
        aside.addClassName("facets");
        aside.getElement().setAttribute("aria-label", "Filters");
        body.addClassName("dataset-body");
        body.add(aside, grid);
        return body;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetId id = DatasetId.parse(event.getRouteParameters().get("dataset").orElse(""));
        boolean other = dataset == null || !id.equals(dataset.id());
        dataset = datasets.get(id);
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = FilterAddress.read(query);
        if (other) {
            showDataset();
        }
        size.setValue(TileSize.of(query.getSingleParameter(SIZE)));
        name.setValue(filter.name());
        active.show(filter);
        facets.show(filter);
        int total = filter.isEmpty() ? dataset().images() : places.count(id, filter.toRule());
        shown.setText(
                filter.isEmpty()
                        ? LocaleText.count(total, "image", "images")
                        : LocaleText.number(total) + " of "
                                + LocaleText.count(dataset().images(), "image", "images"));
        saveFilter.setVisible(rights.have(Role.EDITOR, id));
        grid.show(id, filter, total, start(query, total), FilterAddress.write(filter));
    }

    private void showDataset() {
        header.removeAll();
        header.add(new DatasetHeader(dataset(), DatasetHeader.Part.IMAGES, datasets, rights));
        facets.open(dataset().id());
        grid.setLabel("Images of " + dataset().name());
        picks.open(dataset().id(), rights.have(Role.EDITOR, dataset().id()));
    }

    private static int start(QueryParameters query, int total) {
        return query.getSingleParameter(AT)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(at -> at < total)
                .orElse(0);
    }

    private void goTo(ImageFilter changed) {
        Map<String, List<String>> query = FilterAddress.write(changed);
        putSize(query);
        UI.getCurrent().navigate(DatasetNavigation.dataset(dataset().id()), new QueryParameters(query));
    }

    private void open(int image, int index) {
        remember(index);
        UI.getCurrent()
                .navigate(
                        DatasetNavigation.image(dataset().id(), image),
                        new QueryParameters(FilterAddress.write(filter)));
    }

    /** Writes into the address where the grid is, so that the way back and a copied address lead there. */
    private void remember(int index) {
        Map<String, List<String>> query = FilterAddress.write(filter);
        putSize(query);
        if (index > 0) {
            query.put(AT, List.of(Integer.toString(index)));
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, new Location(DatasetNavigation.dataset(dataset().id()), new QueryParameters(query)));
    }

    private void putSize(Map<String, List<String>> query) {
        if (size.getValue() != TileSize.MEDIUM) {
            query.put(SIZE, List.of(size.getValue().key()));
        }
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
        return dataset().name() + " · Filterscope";
    }
}
