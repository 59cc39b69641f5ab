package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterFigure;
import org.filterscope.page.LocaleText;

/** Filters matched by their words, the most alike first, and those without a partner. */
final class PairList extends Composite<Div> {

    private static final int SIZE = 20;

    PairList(Explanations explanations, Comparison comparison, CompareState state) {
        Matching matching = comparison.findings().matching();
        List<Matching.Pair> shown = matching.pairs().stream()
                .filter(pair -> state.shows(pair.left()))
                .toList();
        PageSteps steps = new PageSteps(state, SIZE, shown.size());
        List<Matching.Pair> page = steps.of(shown);
        FiguresOfPage left = new FiguresOfPage(
                explanations,
                comparison.left().card(),
                page.stream().map(Matching.Pair::left).toList());
        FiguresOfPage right = new FiguresOfPage(
                explanations,
                comparison.right().card(),
                page.stream().map(Matching.Pair::right).toList());
        OrderedList pairs = new OrderedList();
        pairs.addClassName("compare-pairs");
        for (Matching.Pair pair : page) {
            Paragraph alike = new Paragraph(LocaleText.percent(pair.similarity()) + " alike");
            alike.addClassName("compare-figure");
            ListItem item = new ListItem(alike, left.figure("Left", pair.left()), right.figure("Right", pair.right()));
            pairs.add(item);
        }
        getContent().add(new Paragraph(sentence(matching)), pairs, steps);
        if (matching.leftAlone().size() + matching.rightAlone().size() > 0) {
            Details alone = new Details(
                    "Filters with words but without a partner",
                    alone(
                            "Left",
                            comparison.left().card(),
                            matching.leftAlone().stream().filter(state::shows).toList()),
                    alone("Right", comparison.right().card(), matching.rightAlone()));
            getContent().add(alone);
        }
    }

    private static String sentence(Matching matching) {
        if (matching.pairs().isEmpty()) {
            return "No filter on the left has a word in common with one on the right.";
        }
        return LocaleText.count(matching.pairs().size(), "pair", "pairs")
                + ", each filter in one at most, so that their"
                + " similarities add up to the most: " + LocaleText.percent(matching.mean())
                + " on average; paired at random it would be " + LocaleText.percent(matching.atRandom()) + ". "
                + LocaleText.count(matching.atLeast(0.5), "pair is", "pairs are") + " at least half alike.";
    }

    private static Component alone(String side, ExplanationCard card, List<Integer> numbers) {
        Paragraph line = new Paragraph(side + ": " + (numbers.isEmpty() ? "none" : ""));
        line.addClassName("compare-alone");
        for (int number : numbers) {
            line.add(new Anchor(ExplanationNavigation.filter(card.id(), number), FilterFigure.title(number)));
        }
        return line;
    }
}
