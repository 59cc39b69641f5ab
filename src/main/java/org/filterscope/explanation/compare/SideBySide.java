package org.filterscope.explanation.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The figures of two explanations, and what they were not made from in the same way. */
final class SideBySide extends Composite<Div> {

    SideBySide(Comparison comparison) {
        ExplanationCard.Outcome left = comparison.leftOutcome();
        ExplanationCard.Outcome right = comparison.rightOutcome();
        DataTable figures = new DataTable("", "Left", "Right");
        figures.row("Explanation")
                .cell(link(comparison.left().card()))
                .cell(link(comparison.right().card()));
        numbers(figures, "Filters", left.filters(), right.filters());
        figures.row("With a reliable word")
                .share(part(left.reliable(), left.filters()), share(left.reliable(), left.filters()))
                .share(part(right.reliable(), right.filters()), share(right.reliable(), right.filters()));
        numbers(figures, "Never fire", left.dead(), right.dead());
        numbers(
                figures,
                "Different reliable words",
                comparison.distinctWords(WordUse.Side.LEFT),
                comparison.distinctWords(WordUse.Side.RIGHT));
        numbers(figures, "Images looked at", left.images(), right.images());
        getContent().addClassName("compare-figures");
        getContent().add(figures, settings(SettingsDifference.between(comparison.left(), comparison.right())));
    }

    private static Component link(ExplanationCard card) {
        return new Anchor(ExplanationNavigation.explanation(card.id()), ExplanationField.title(card));
    }

    private static void numbers(DataTable table, String name, long left, long right) {
        table.row(name).cell(LocaleText.number(left)).cell(LocaleText.number(right));
    }

    private static String part(int part, int all) {
        return LocaleText.number(part) + " (" + LocaleText.percent(share(part, all)) + ")";
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static Component settings(List<SettingsDifference> differences) {
        if (differences.isEmpty()) {
            return new Paragraph("Both were made from the same, in the same way.");
        }
        DataTable table = new DataTable("Made differently", "Left", "Right");
        for (SettingsDifference difference : differences) {
            table.row(difference.what()).cell(new Span(difference.left())).cell(new Span(difference.right()));
        }
        return table;
    }
}
