package org.filterscope.explanation.filter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.function.IntFunction;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** Other filters of the layer that resemble the one that is shown. */
final class AlikePanel extends Composite<Section> {

    private final List<AlikeFilter> filters;
    private final IntFunction<String> address;

    AlikePanel(List<AlikeFilter> filters, IntFunction<String> address) {
        this.filters = filters;
        this.address = address;
    }

    @Override
    protected Section initContent() {
        Section section = new Section("Similar filters", content());
        section.addClassName("filter-alike");
        return section;
    }

    private Component content() {
        if (filters.isEmpty()) {
            return new Paragraph("No other filter of this layer has a word in common with it.");
        }
        UnorderedList list = new UnorderedList();
        filters.forEach(filter -> {
            Anchor link = new Anchor(
                    address.apply(filter.number()),
                    "Filter " + filter.number() + (filter.word().isEmpty() ? "" : ": " + filter.word()));
            Span figures = new Span(figures(filter));
            figures.addClassName("secondary");
            list.add(new ListItem(link, figures));
        });
        return list;
    }

    private static String figures(AlikeFilter filter) {
        String words = "words " + LocaleText.percent(filter.byWords());
        return filter.byActivation().isPresent()
                ? words + ", activation "
                        + LocaleText.decimal(filter.byActivation().getAsDouble(), 2)
                : words;
    }
}
