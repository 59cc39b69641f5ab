package org.filterscope.bias.check;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.review.VerdictText;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** What two people saw, and what becomes of the verdicts. */
final class CheckResult extends Composite<Div> {

    CheckResult(AuditResults results, String word, CheckOutcome outcome) {
        DataTable subsets = new DataTable("Subset", "Precision", "Overlooked", "Cohen’s κ", "Unsure answers", "Images");
        outcome.subsets()
                .forEach(
                        each -> subsets.row(results.subsets().get(each.subset()).name())
                                .share(
                                        LocaleText.percent(each.check().precision()) + " of "
                                                + each.check().shownWith(),
                                        each.check().precision())
                                .share(
                                        LocaleText.percent(each.check().omission()) + " of "
                                                + each.check().shownWithout(),
                                        each.check().omission())
                                .cell(LocaleText.decimal(each.agreement().value(), 2))
                                .cell(LocaleText.number(each.unsure()))
                                .cell(LocaleText.number(each.shown())));
        DataTable pairs = new DataTable("Between", "Frozen verdict", "Corrected points", "After people’s check");
        outcome.pairs()
                .forEach(pair -> pairs.row(results.subsets().get(pair.subsetA()).name() + " and "
                                + results.subsets().get(pair.subsetB()).name())
                        .cell(results.of(word, pair.subsetA(), pair.subsetB())
                                .map(finding ->
                                        VerdictText.of(finding.decision().verdict()))
                                .orElse(""))
                        .cell(VerdictText.points(pair.difference()) + " ["
                                + VerdictText.points(pair.interval().lower()) + ", "
                                + VerdictText.points(pair.interval().upper()) + "]")
                        .cell(VerdictText.of(pair.decision().verdict())));
        getContent()
                .add(
                        subsets,
                        pairs,
                        new Paragraph(
                                "An image has the word when both people saw it there. The corrected difference takes"
                                        + " the explainer’s own errors out; where its interval covers 0, the verdict goes one step"
                                        + " down. The frozen results stay as they are."));
    }
}
