package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImageDetails;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.catalogue.Neighbours;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/** One image: its annotations drawn over it, what is known of it, and the images that look like it. */
@Route("dataset/:dataset/image/:image")
@StyleSheet("dataset.css")
@PermitAll
class ImageView extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private static final String WITHOUT = "without";
    private static final String LABELS = "labels";
    private static final String OFF = "off";
    private static final int NEAR = 24;

    private final transient Datasets datasets;
    private final transient DatasetImages images;
    private final transient ImagePlaces places;
    private final AnnotatedImage picture = new AnnotatedImage();
    private final AnnotationList list = new AnnotationList(this::remember, picture::light);
    private final ImageHeader header = new ImageHeader(this::goTo, this::back);
    private final Div about = new Div();
    private final Div alike = new Div();
    private @Nullable Dataset dataset;
    private @Nullable ImageDetails image;
    private ImageFilter filter = ImageFilter.NONE;
    private Neighbours neighbours = new Neighbours(1, 1, Optional.empty(), Optional.empty());

    ImageView(Datasets datasets, DatasetImages images, ImagePlaces places) {
        this.datasets = datasets;
        this.images = images;
        this.places = places;
        addClassNames("page", "image-page");
        about.addClassName("image-about");
        Div beside = new Div(list, about);
        beside.addClassName("image-beside");
        Div body = new Div(picture, beside);
        body.addClassName("image-body");
        add(header, body, alike);
        picture.onPointed(event -> list.point(event.annotation()));
        Shortcuts.addShortcutListener(this, () -> neighbours.previous().ifPresent(this::goTo), Key.ARROW_LEFT);
        Shortcuts.addShortcutListener(this, () -> neighbours.next().ifPresent(this::goTo), Key.ARROW_RIGHT);
        Shortcuts.addShortcutListener(this, this::back, Key.ESCAPE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetId id = DatasetId.parse(event.getRouteParameters().get("dataset").orElse(""));
        int number = event.getRouteParameters()
                .get("image")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(ThingNotFoundException::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        Dataset of = datasets.get(id);
        ImageDetails shown = images.image(id, number);
        dataset = of;
        image = shown;
        filter = FilterAddress.read(query);
        neighbours = places.neighbours(id, filter.toRule(), number);
        header.show(of, shown.tile(), neighbours, !filter.isEmpty());
        showAnnotations(shown, query);
        about.removeAll();
        about.add(new ImageFacts(of, shown));
        alike.removeAll();
        List<ImageTile> near = places.near(id, number, NEAR);
        if (!near.isEmpty()) {
            alike.add(new Section("Looks the same or almost the same", new ThumbnailStrip(id, near)));
        }
    }

    private void showAnnotations(ImageDetails shown, QueryParameters query) {
        Set<String> categories = shown.annotations().stream()
                .map(Annotation::category)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        DatasetId id = dataset().id();
        Map<String, Integer> hues = CategoryColours.of(places.categories(id), categories);
        Set<String> without = new LinkedHashSet<>(query.getParameters(WITHOUT));
        boolean labels = !query.getSingleParameter(LABELS).orElse("").equals(OFF);
        picture.show(id, shown.tile(), hues);
        list.show(shown.annotations(), hues, without, labels);
        draw();
    }

    private void draw() {
        picture.setHidden(list.without());
        picture.setLabels(list.labels());
    }

    /** Draws what was chosen, and writes it into the address. */
    private void remember() {
        draw();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(address(number()), query()));
    }

    private void goTo(int other) {
        UI.getCurrent().navigate(address(other), query());
    }

    private void back() {
        Map<String, List<String>> query = FilterAddress.write(filter);
        if (neighbours.place() > 1) {
            query.put("at", List.of(Integer.toString(neighbours.place() - 1)));
        }
        UI.getCurrent().navigate(DatasetNavigation.dataset(dataset().id()), new QueryParameters(query));
    }

    private String address(int other) {
        return DatasetNavigation.image(dataset().id(), other);
    }

    private QueryParameters query() {
        Map<String, List<String>> query = FilterAddress.write(filter);
        if (!list.without().isEmpty()) {
            query.put(WITHOUT, new ArrayList<>(list.without()));
        }
        if (!list.labels()) {
            query.put(LABELS, List.of(OFF));
        }
        return new QueryParameters(query);
    }

    private Dataset dataset() {
        return Objects.requireNonNull(dataset, "the page was entered");
    }

    private int number() {
        return Objects.requireNonNull(image, "the page was entered").tile().number();
    }

    @Override
    public ProjectId project() {
        return dataset().project();
    }

    @Override
    public String getPageTitle() {
        return Objects.requireNonNull(image, "the page was entered").tile().name() + " · Filterscope";
    }
}
