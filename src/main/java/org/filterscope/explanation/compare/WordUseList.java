package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The words that one side has alone, or both have, with the filters that have them. */
final class WordUseList extends Composite<Div> {

    private static final int SIZE = 50;
    private static final int FILTERS = 8;

    WordUseList(Comparison comparison, CompareState state) {
        List<WordUse> words = comparison.wordsOf(state.side());
        PageSteps steps = new PageSteps(state, SIZE, words.size());
        getContent()
                .add(new StateLinks(
                        "Which words",
                        WordUse.Side.values(),
                        state.side(),
                        state::with,
                        side -> label(side) + " ("
                                + LocaleText.number(comparison.wordsOf(side).size()) + ")"));
        getContent()
                .add(new Paragraph("Reliable words, forms of one word taken together, with the filters that have them;"
                        + " the most used first."));
        getContent().add(table(comparison, state.side(), steps.of(words)), steps);
    }

    private static String label(WordUse.Side side) {
        return switch (side) {
            case LEFT -> "Only left";
            case RIGHT -> "Only right";
            case BOTH -> "Both";
        };
    }

    private static Component table(Comparison comparison, WordUse.Side side, List<WordUse> words) {
        if (words.isEmpty()) {
            return new Paragraph("There is no such word.");
        }
        DataTable table = switch (side) {
            case LEFT -> new DataTable("Word", "Filters on the left");
            case RIGHT -> new DataTable("Word", "Filters on the right");
            case BOTH -> new DataTable("Word", "Filters on the left", "Filters on the right");
        };
        for (WordUse use : words) {
            DataTable.Row row = table.row(use.word());
            if (side != WordUse.Side.RIGHT) {
                row.cell(filters(comparison.left().card(), use.word(), use.left()));
            }
            if (side != WordUse.Side.LEFT) {
                row.cell(filters(comparison.right().card(), use.word(), use.right()));
            }
        }
        return table;
    }

    private static Component filters(ExplanationCard card, String word, List<Integer> numbers) {
        Div filters = new Div(LocaleText.count(numbers.size(), "filter", "filters") + ": ");
        filters.addClassName("compare-alone");
        numbers.stream().limit(FILTERS).forEach(number -> {
            Anchor link = new Anchor(ExplanationNavigation.filter(card.id(), number), LocaleText.number(number));
            link.setAriaLabel("Filter " + number);
            filters.add(link);
        });
        if (numbers.size() > FILTERS) {
            String query = QueryParameters.simple(Map.of("q", word)).getQueryString();
            filters.add(new Anchor(
                    ExplanationNavigation.explanation(card.id()) + "?" + query,
                    "and " + LocaleText.number(numbers.size() - FILTERS) + " more"));
        }
        return filters;
    }
}
