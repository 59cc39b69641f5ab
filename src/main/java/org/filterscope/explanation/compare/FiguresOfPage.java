package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterFigure;

/** The filters of one side that are on a page, fetched in one go. */
final class FiguresOfPage {

    private static final int IMAGES = 4;

    private final ExplanationCard card;
    private final Map<Integer, ExplainedFilter> filters;

    FiguresOfPage(Explanations explanations, ExplanationCard card, List<Integer> numbers) {
        this.card = card;
        this.filters = explanations.filters(card.id(), numbers).stream()
                .collect(Collectors.toMap(ExplainedFilter::number, Function.identity()));
    }

    /** One of them, under the name of its side. */
    Component figure(String side, int number) {
        Paragraph title = new Paragraph(side);
        title.addClassName("compare-side");
        Div figure = new Div(title);
        ExplainedFilter filter = filters.get(number);
        if (filter != null) {
            figure.add(new FilterFigure(card, filter, IMAGES));
        }
        return figure;
    }
}
