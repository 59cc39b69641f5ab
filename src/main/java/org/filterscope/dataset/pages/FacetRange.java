package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.LocaleText;
import org.jspecify.annotations.Nullable;

/** The facet of an attribute with many different numbers: a range, and the images without a number. */
final class FacetRange extends Composite<Details> {

    private final String attribute;
    private final NumberField from = new NumberField("From");
    private final NumberField to = new NumberField("To");
    private final FacetValue gap;
    private final Paragraph found = new Paragraph();

    /** Takes the range that was chosen, or nothing when any number will do. */
    FacetRange(String attribute, Consumer<Optional<SubsetRule.Between>> chosen, Consumer<Boolean> gapPicked) {
        this.attribute = attribute;
        for (NumberField field : new NumberField[] {from, to}) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    choose(chosen);
                }
            });
        }
        from.setAriaLabel(attribute + " from");
        to.setAriaLabel(attribute + " to");
        gap = new FacetValue(ImageFilter.GAP, gapPicked);
        Div fields = new Div(from, to);
        fields.addClassName("facet-range");
        Div content = new Div(fields, found, gap);
        content.addClassName("facet-content");
        getContent().addClassName("facet");
        getContent().setSummaryText(attribute);
        getContent().setOpened(true);
        getContent().add(content);
    }

    private void choose(Consumer<Optional<SubsetRule.Between>> chosen) {
        @Nullable Double lowest = from.getValue();
        @Nullable Double highest = to.getValue();
        boolean crossed = lowest != null && highest != null && lowest > highest;
        to.setInvalid(crossed);
        to.setErrorMessage(crossed ? "Lower than where it begins" : "");
        if (!crossed) {
            chosen.accept(
                    lowest == null && highest == null
                            ? Optional.empty()
                            : Optional.of(new SubsetRule.Between(attribute, lowest, highest)));
        }
    }

    /** Shows the numbers there are, and what is chosen of them. */
    void show(AttributeFacet facet, SubsetRule.@Nullable Between chosen, boolean gapPicked) {
        from.setValue(chosen == null ? null : chosen.from());
        to.setValue(chosen == null ? null : chosen.to());
        found.setText(facet.range()
                .map(range -> LocaleText.count(facet.known(), "image", "images") + " between "
                        + Numbers.plain(range.lowest()) + " and " + Numbers.plain(range.highest()))
                .orElse("No image has a number here."));
        gap.show(facet.missing(), Math.max(1, facet.known()), gapPicked);
    }
}
