package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterFigure;
import org.filterscope.page.LocaleText;

/** The filters of a layer whose words changed, those that changed most first. */
final class ChangeList extends Composite<Div> {

    private static final int SIZE = 20;

    ChangeList(Explanations explanations, Comparison comparison, List<FilterChange> changes, CompareState state) {
        List<FilterChange> shown =
                changes.stream().filter(change -> state.shows(change.filter())).toList();
        PageSteps steps = new PageSteps(state, SIZE, shown.size());
        List<FilterChange> page = steps.of(shown);
        List<Integer> numbers = page.stream().map(FilterChange::filter).toList();
        FiguresOfPage left = new FiguresOfPage(explanations, comparison.left().card(), numbers);
        FiguresOfPage right = new FiguresOfPage(explanations, comparison.right().card(), numbers);
        OrderedList list = new OrderedList();
        list.addClassName("compare-pairs");
        for (FilterChange change : page) {
            list.add(new ListItem(
                    summary(change), left.figure("Left", change.filter()), right.figure("Right", change.filter())));
        }
        getContent().add(new Paragraph(sentence(comparison, changes)), list, steps);
    }

    private static String sentence(Comparison comparison, List<FilterChange> changes) {
        long reliability = changes.stream()
                .filter(change -> change.reliability().isPresent())
                .count();
        return LocaleText.number(changes.size()) + " of "
                + LocaleText.count(comparison.leftOutcome().filters(), "filter has", "filters have")
                + " other reliable words or other strengths; whether a word is reliable at all changed for "
                + LocaleText.number(reliability)
                + ". The change is the part of the reliable words' strengths that the two do not share.";
    }

    private static Div summary(FilterChange change) {
        Div summary = new Div(new Paragraph(
                FilterFigure.title(change.filter()) + " changed by " + LocaleText.percent(change.change())));
        summary.addClassName("compare-figure");
        change.reliability().ifPresent(what -> {
            Span badge = new Span(what);
            badge.addClassName("badge");
            summary.add(badge);
        });
        if (!change.lost().isEmpty()) {
            summary.add(new Paragraph("No longer: " + String.join(", ", change.lost())));
        }
        if (!change.gained().isEmpty()) {
            summary.add(new Paragraph("New: " + String.join(", ", change.gained())));
        }
        return summary;
    }
}
