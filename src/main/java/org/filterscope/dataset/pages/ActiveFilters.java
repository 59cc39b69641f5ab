package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.rule.RuleText;

/** What the filter asks for at the moment, each part with a button that takes it out. */
final class ActiveFilters extends Composite<Div> {

    private final transient Consumer<ImageFilter> changed;
    private final Component further;

    /**
     * No filters yet.
     *
     * @param changed takes the filter with a part taken out
     * @param further what else can be done with a filter; stands at the end
     */
    ActiveFilters(Consumer<ImageFilter> changed, Component further) {
        this.changed = changed;
        this.further = further;
        getContent().addClassName("active-filters");
    }

    void show(ImageFilter filter) {
        getContent().removeAll();
        filter.categories().forEach(category -> add(category, filter.withCategory(category, false)));
        filter.values()
                .forEach((attribute, values) -> values.forEach(value -> add(
                        value.equals(ImageFilter.GAP) ? attribute + " is missing" : attribute + ": " + value,
                        filter.withValue(attribute, value, false))));
        filter.ranges().forEach((attribute, range) -> add(RuleText.of(range), filter.withoutRange(attribute)));
        filter.clusters().forEach(cluster -> add("cluster " + cluster, filter.withCluster(cluster, false)));
        if (!filter.name().isEmpty()) {
            add("name contains “" + filter.name() + "”", filter.withName(""));
        }
        filter.rule().ifPresent(rule -> add(RuleText.of(rule), filter.withRule(Optional.empty())));
        if (!filter.isEmpty()) {
            Button clear = new Button("Clear all", _ -> changed.accept(ImageFilter.NONE));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            getContent().add(clear, further);
        }
        getContent().setVisible(!filter.isEmpty());
    }

    private void add(String text, ImageFilter without) {
        Button chip = new Button(text, VaadinIcon.CLOSE_SMALL.create(), _ -> changed.accept(without));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.addClassName("chip");
        chip.setAriaLabel("Filter by " + text + ", take out");
        getContent().add(chip);
    }
}
