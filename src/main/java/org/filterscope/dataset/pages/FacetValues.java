package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.filterscope.page.LocaleText;

/** The values of one facet with their counts, to be picked. Values keep their place while the counts change. */
final class FacetValues extends Composite<Details> {

    private static final int AT_FIRST = 8;
    private static final int WITH_SEARCH = 100;

    /** Takes a value that was picked or dropped. */
    interface Toggle {
        void toggled(String value, boolean picked);
    }

    private final List<String> values;
    private final Toggle toggle;
    private final Map<String, FacetValue> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private final TextField search = new TextField();
    private final Button more = new Button();
    private List<String> shown = List.of();
    private Map<String, Integer> counts = Map.of();
    private Set<String> picked = Set.of();
    private boolean all;

    /**
     * Makes a facet.
     *
     * @param values its values, those that matter most first
     * @param remark something to know about it; empty for nothing
     */
    FacetValues(String title, List<String> values, String remark, Toggle toggle) {
        this.values = values;
        this.toggle = toggle;
        Div content = new Div();
        content.addClassName("facet-content");
        if (values.size() > AT_FIRST) {
            search.setPlaceholder("Find");
            search.setAriaLabel("Find in " + title);
            search.setClearButtonVisible(true);
            search.setValueChangeMode(ValueChangeMode.LAZY);
            search.addValueChangeListener(_ -> render());
            content.add(search);
        }
        list.addClassName("facet-values");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", title);
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClickListener(_ -> {
            all = !all;
            render();
        });
        content.add(list, more);
        if (!remark.isEmpty()) {
            content.add(new Paragraph(remark));
        }
        getContent().addClassName("facet");
        getContent().setSummaryText(title);
        getContent().setOpened(true);
        getContent().add(content);
    }

    /**
     * Shows how many images have each value.
     *
     * @param counts the counts; what is not in it has none
     * @param picked the values that are picked now
     */
    void show(Map<String, Integer> counts, Set<String> picked) {
        this.counts = counts;
        this.picked = picked;
        render();
    }

    private void render() {
        List<String> wanted = wanted();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!wanted.equals(shown)) {
            list.removeAll();
            wanted.forEach(value -> list.add(row(value)));
            shown = wanted;
        }
        for (String value : wanted) {
            row(value).show(counts.getOrDefault(value, 0), most, picked.contains(value));
        }
        more.setVisible(search.isEmpty() && values.size() > AT_FIRST);
        more.setText(all ? "Show fewer" : "Show more of " + LocaleText.number(values.size()));
    }

    private FacetValue row(String value) {
        return rows.computeIfAbsent(value, _ -> new FacetValue(value, on -> toggle.toggled(value, on)));
    }

    private List<String> wanted() {
        String part = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<String> wanted = new ArrayList<>(values.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(part))
                .limit(all || !part.isEmpty() ? WITH_SEARCH : AT_FIRST)
                .toList());
        picked.stream().filter(value -> !wanted.contains(value)).forEach(wanted::add);
        return wanted;
    }
}
