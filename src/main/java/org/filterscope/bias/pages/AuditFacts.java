package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The head of an audit: where it stands, its hashes, its subsets, and its plan to unfold. */
final class AuditFacts extends Composite<Div> {

    AuditFacts(AuditCard card, AuditPlan plan, String preparer, PlanParts parts, Optional<AuditResults> results) {
        Div line = new Div(
                new StateBadge(card.state()),
                new Span("Prepared by " + preparer),
                new Anchor(DatasetNavigation.dataset(plan.dataset()), "The dataset"));
        line.addClassName("audit-line");
        results.ifPresent(made -> line.add(new Span(
                "Frozen " + LocaleText.time(made.frozenAt()) + ", computed " + LocaleText.time(made.madeAt()))));
        getContent().addClassName("audit-head");
        getContent().add(line);
        card.planHash().ifPresent(hash -> getContent().add(hash("Plan", hash)));
        card.resultHash().ifPresent(hash -> getContent().add(hash("Results", hash)));
        results.ifPresent(made -> getContent().add(subsets(made)));
        getContent().add(new Details("The frozen plan", parts.facts(plan)));
    }

    private static Div hash(String what, String hash) {
        Div line = new Div(new Span(what + " SHA-256 "), new Code(hash));
        line.addClassName("audit-hash");
        return line;
    }

    private static DataTable subsets(AuditResults results) {
        DataTable table = new DataTable(
                "Subset", "Which images", "Images", "People", "Images of each", "Most of one", "What its size allows");
        for (AuditResults.SubsetFacts subset : results.subsets()) {
            table.row(subset.name())
                    .cell(subset.text())
                    .cell(LocaleText.number(subset.images()))
                    .cell(LocaleText.number(subset.clusters()))
                    .cell(LocaleText.decimal(subset.imagesPerCluster(), 1))
                    .cell(LocaleText.number(subset.mostOfOneCluster()))
                    .cell(PreviewPanel.standing(subset.standing()));
        }
        return table;
    }
}
