package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Facets;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.LocaleText;

/**
 * The facets of a dataset. Counts are those under the current filter; those of a facet in which something is picked are
 * counted as if nothing was, since a further value there adds images.
 */
final class FacetPanel extends Composite<Div> {

    /** With more different numbers than this, a range is easier than a list. */
    private static final int LISTED_NUMBERS = 12;

    private final DatasetImages images;
    private final Consumer<ImageFilter> changed;
    private final List<Consumer<Facets>> updates = new ArrayList<>();
    private DatasetId dataset = DatasetId.random();
    private ImageFilter filter = ImageFilter.NONE;

    FacetPanel(DatasetImages images, Consumer<ImageFilter> changed) {
        this.images = images;
        this.changed = changed;
        getContent().addClassName("facets-list");
    }

    /** Lays out the facets of a dataset. */
    void open(DatasetId of) {
        dataset = of;
        updates.clear();
        getContent().removeAll();
        Facets facets = images.facets(of, SubsetRule.EVERY_IMAGE);
        if (!facets.categories().isEmpty()) {
            addCategories(facets.categories());
        }
        facets.attributes().forEach(this::addAttribute);
        if (facets.categories().isEmpty() && facets.attributes().isEmpty()) {
            getContent()
                    .add(new Paragraph("These images have neither categories nor attributes to filter by; a table can"
                            + " give them attributes."));
        }
    }

    /** Shows a filter and the counts under it. */
    void show(ImageFilter now) {
        filter = now;
        Facets facets = images.facets(dataset, now.toRule());
        updates.forEach(update -> update.accept(facets));
    }

    private void addCategories(List<ValueCount> categories) {
        FacetValues values = new FacetValues(
                "Categories",
                names(categories),
                "",
                (category, picked) -> change(now -> now.withCategory(category, picked)));
        Checkbox together = new Checkbox("Only images that show all of them");
        together.addClassName("facet-together");
        together.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(now -> now.withAllCategories(event.getValue()));
            }
        });
        add(values);
        add(together);
        updates.add(facets -> {
            boolean alternatives = !filter.categories().isEmpty() && !filter.allCategories();
            Facets counted = alternatives
                    ? images.facets(dataset, filter.withoutCategories().toRule())
                    : facets;
            values.show(counts(counted.categories()), filter.categories());
            together.setValue(filter.allCategories());
            together.setVisible(filter.categories().size() > 1);
        });
    }

    private void addAttribute(AttributeFacet attribute) {
        String name = attribute.name();
        if (attribute.numeric() && attribute.distinct() > LISTED_NUMBERS) {
            FacetRange range = new FacetRange(
                    name,
                    chosen -> change(now -> chosen.map(now::withRange).orElseGet(() -> now.withoutRange(name))),
                    gap -> change(now -> now.withValue(name, ImageFilter.GAP, gap)));
            add(range);
            updates.add(facets -> find(countedFor(name, facets), name)
                    .ifPresent(facet -> range.show(
                            facet, filter.ranges().get(name), filter.values().containsKey(name))));
            return;
        }
        List<String> listed = new ArrayList<>(names(attribute.values()));
        if (attribute.missing() > 0) {
            listed.add(ImageFilter.GAP);
        }
        String remark = attribute.distinct() > attribute.values().size()
                ? "The " + attribute.values().size() + " commonest of "
                        + LocaleText.count(attribute.distinct(), "value", "values")
                : "";
        FacetValues values = new FacetValues(
                name, listed, remark, (value, picked) -> change(now -> now.withValue(name, value, picked)));
        add(values);
        updates.add(facets -> find(countedFor(name, facets), name)
                .ifPresent(facet -> values.show(withGap(facet), filter.values().getOrDefault(name, Set.of()))));
    }

    private void add(Component component) {
        getContent().add(component);
    }

    private void change(UnaryOperator<ImageFilter> by) {
        changed.accept(by.apply(filter));
    }

    private Facets countedFor(String attribute, Facets facets) {
        boolean picked =
                filter.values().containsKey(attribute) || filter.ranges().containsKey(attribute);
        return picked
                ? images.facets(dataset, filter.withoutAttribute(attribute).toRule())
                : facets;
    }

    private static Optional<AttributeFacet> find(Facets facets, String attribute) {
        return facets.attributes().stream()
                .filter(each -> each.name().equals(attribute))
                .findFirst();
    }

    private static Map<String, Integer> withGap(AttributeFacet facet) {
        Map<String, Integer> counts = counts(facet.values());
        counts.put(ImageFilter.GAP, facet.missing());
        return counts;
    }

    private static Map<String, Integer> counts(List<ValueCount> values) {
        return values.stream()
                .collect(Collectors.toMap(ValueCount::value, ValueCount::images, (one, _) -> one, HashMap::new));
    }

    private static List<String> names(List<ValueCount> values) {
        return values.stream().map(ValueCount::value).toList();
    }
}
