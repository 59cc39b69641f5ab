package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** What came of a closed round, each figure with its interval and with how it was found. */
final class ResultPanel extends Composite<Div> {

    private final RoundResult result;

    /** @param careful whether careless raters are left out, if there are any */
    ResultPanel(RoundResult result, boolean careful) {
        this.result = result;
        boolean without = careful && result.careful().isPresent();
        Findings findings = without ? result.careful().orElseThrow() : result.everybody();
        if (result.careful().isPresent()) {
            getContent().add(views(without));
        }
        getContent()
                .add(
                        new Section(
                                "How well the words describe the pictures",
                                FindingTables.means(findings),
                                note("From 1 (not at all) to 5 (fully). A filter's value is the mean over "
                                        + LocaleText.count(findings.raters(), "rater", "raters")
                                        + "; the interval is Student's over the filters drawn from "
                                        + strata()
                                        + ", so it speaks of other filters of this layer and these raters.")),
                        new Section(
                                "Differences on the same filters",
                                FindingTables.differences(findings),
                                note("Each filter is compared with itself. The intervals hold together at 95%"
                                        + " (Bonferroni).")),
                        new Section(
                                "How well people agree",
                                FindingTables.agreement(findings.agreement()),
                                note("Over "
                                        + LocaleText.count(findings.agreement().items(), "item", "items")
                                        + " with two ratings or more, gold items apart. 1 is full agreement, 0 what chance"
                                        + " gives; below 0.67 draw no firm conclusions (Krippendorff). The interval comes"
                                        + " from drawing filters again 2,000 times.")),
                        new Section(
                                "How well automatic scores foretell people",
                                FindingTables.predictions(findings),
                                note("For the words by " + result.plan().ownMethod()
                                        + ". Spearman's rank correlation with the mean rating (interval of Bonett and"
                                        + " Wright), and the area under the curve for a mean of 4 or more (interval of"
                                        + " Newcombe): 0.5 is no better than a coin.")),
                        new Section(
                                "Raters",
                                FindingTables.raters(result.raters()),
                                note(
                                        "A gold item is failed by 4 or 5 for wrong words, and by 1 or 2 for right ones. Careless"
                                                + " is who fails at least two, and more than a third.")));
    }

    private String strata() {
        return result.plan().strata().stream()
                .map(part -> part.name() + " (" + LocaleText.number(part.drawn()) + " of "
                        + LocaleText.number(part.population()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("rating-note");
        return note;
    }

    private Component views(boolean without) {
        long careless = result.raters().stream().filter(RaterFinding::careless).count();
        String address = RatingNavigation.round(result.round().id());
        Nav views = new Nav();
        views.addClassName("rating-views");
        views.getElement().setAttribute("aria-label", "Whose answers count");
        views.add(view(address, "All raters", !without));
        views.add(view(
                address + "?" + RoundView.RATERS + "=" + RoundView.CAREFUL,
                "Without " + LocaleText.count(careless, "careless rater", "careless raters"),
                without));
        return views;
    }

    private static Component view(String address, String title, boolean current) {
        Anchor anchor = new Anchor(address, title);
        if (current) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }
}
