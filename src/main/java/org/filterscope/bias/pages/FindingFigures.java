package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** All numbers of a finding. */
final class FindingFigures extends Composite<Div> {

    /** Below it two things are said to differ. */
    private static final double LEVEL = 0.05;

    private final DescriptionList list = new DescriptionList();

    FindingFigures(AuditPlan plan, WordFinding finding) {
        FindingText text = new FindingText(plan, finding);
        DataTable sides = new DataTable(
                "Subset", "Images with the word", "Share", "People with the word", "Mean of people", "Design effect");
        side(sides, text.first(), finding.a());
        side(sides, text.second(), finding.b());
        list.addClassName("audit-facts");
        fact(
                "Difference",
                Figures.points(finding.difference()) + " points, 95 % interval "
                        + Figures.points(finding.lower(), finding.upper()));
        fact(
                "Interval widened for selection",
                Figures.points(finding.selectedLower(), finding.selectedUpper()) + " (level "
                        + LocaleText.decimal(100 * finding.selectedLevel(), 2) + " %)");
        fact("Difference if each person counts once", Figures.points(finding.clusterDifference()) + " points");
        fact(
                "Ratio",
                Figures.ratio(finding.ratio()) + ", 95 % interval " + Figures.ratio(finding.ratioLower()) + " to "
                        + Figures.ratio(finding.ratioUpper()));
        finding.test()
                .ifPresentOrElse(
                        this::test,
                        () -> fact(
                                "Test", "none: the word, or a subset, is too small, or it is not on the watch-list"));
        finding.adjusted().ifPresent(adjusted -> adjusted(plan, finding, adjusted));
        finding.underConcepts()
                .ifPresent(held -> fact(
                        "Hypernyms tested first, from the top",
                        held
                                ? "the word is selected there too"
                                : "the word is not selected there: taken with its hypernyms it may be chance"));
        finding.interactions().forEach(this::interaction);
        finding.sensitivity()
                .ifPresent(held -> fact(
                        "Sensitivity",
                        "same sign in " + LocaleText.number(held.held()) + " of " + LocaleText.number(held.settings())
                                + " other settings of filters, words and nearness"));
        fact("Fightin’ Words (ranks, tests nothing)", Figures.score(finding.fightinWords()));
        fact(
                "Gap of nPMI (ranks, tests nothing)",
                Figures.score(finding.informationGap())
                        + finding.informationInterval()
                                .map(each -> ", 95 % interval " + Figures.score(each.lower()) + " to "
                                        + Figures.score(each.upper()))
                                .orElse(""));
        getContent().add(sides, list);
    }

    private static void side(DataTable table, String name, WordFinding.Side side) {
        table.row(name)
                .cell(LocaleText.number(side.with()) + " of " + LocaleText.number(side.images()))
                .share(Figures.percent(side.rate()), side.rate())
                .cell(LocaleText.number(side.clustersWith()) + " of " + LocaleText.number(side.clusters()))
                .cell(Figures.percent(side.clusterRate()))
                .cell(LocaleText.decimal(side.designEffect(), 2));
    }

    private void test(WordFinding.Test test) {
        fact("p of this pair", Figures.p(test.p()));
        fact("p of all subsets together", Figures.p(test.omnibusP()));
        fact("After Benjamini and Hochberg (decides)", Figures.p(test.bh()));
        fact("After Benjamini and Yekutieli (robust)", Figures.p(test.by()));
        fact("After Holm (decides with a watch-list)", Figures.p(test.holm()));
    }

    private void interaction(WordFinding.Interaction interaction) {
        fact(
                "The same over " + interaction.over() + "?",
                (interaction.bh() <= LEVEL ? "no, it differs" : "no difference between them was found") + " (p "
                        + Figures.p(interaction.bh()) + ", adjusted; " + interaction.strata() + " compared"
                        + (interaction.skipped() == 0 ? ")" : ", " + interaction.skipped() + " too small)"));
    }

    private void adjusted(AuditPlan plan, WordFinding finding, WordFinding.Adjusted adjusted) {
        String confounder = plan.confounder().orElse("the confounder");
        fact("Crude difference", Figures.points(finding.difference()) + " points");
        fact("Adjusted for " + confounder, Figures.points(adjusted.difference()) + " points");
        fact(
                "Odds ratio, crude and adjusted",
                Figures.ratio(adjusted.crudeOdds()) + " and " + Figures.ratio(adjusted.odds()));
    }

    private void fact(String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
