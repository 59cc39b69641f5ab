package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.Scope;
import org.filterscope.dataset.rule.RuleText;
import org.filterscope.page.LocaleText;

/** A plan as a list of facts. */
final class PlanFacts extends Composite<DescriptionList> {

    /**
     * @param dataset what it is called
     * @param explanation what is explained
     */
    PlanFacts(AuditPlan plan, String dataset, String explanation) {
        getContent().addClassName("audit-facts");
        fact("Question", plan.question());
        scope(plan.scope());
        fact("Dataset", dataset);
        datasheet(plan.datasheet());
        fact(
                "Subsets",
                plan.subsets().stream()
                        .map(subset -> subset.name() + ": " + RuleText.of(subset.rule()))
                        .collect(Collectors.joining(" · ")));
        fact("Crossed attributes", String.join(", ", plan.crossed()));
        fact(
                "What belongs together",
                switch (plan.clusters()) {
                    case ClusterChoice.OfDataset() -> "the people or sessions that were imported with the dataset";
                    case ClusterChoice.ByAttribute(String attribute) -> "images with the same " + attribute;
                    case ClusterChoice.NearDuplicates() -> "only pictures that are nearly the same";
                });
        fact("Confounder", plan.confounder().orElse("none"));
        fact("Explained layer", explanation);
        fact(
                "Words of an image",
                LocaleText.count(plan.words().words(), "word", "words") + " each of its "
                        + LocaleText.number(plan.words().filters()) + " most active filters, from a nearness of "
                        + LocaleText.decimal(plan.words().nearness(), 2) + " on");
        fact(
                "Watch-list",
                plan.watchList().isEmpty() ? "none: all words are looked at" : String.join(", ", plan.watchList()));
        fact(
                "Margin",
                Figures.size(plan.margin().points()) + "; for words in fewer than "
                        + LocaleText.percent(plan.margin().rareBelow()) + " of the images a ratio from "
                        + LocaleText.decimal(plan.margin().ratio(), 2) + " to "
                        + LocaleText.decimal(1 / plan.margin().ratio(), 2));
        fact("Accepted share of false findings", LocaleText.decimal(plan.q(), 3));
        fact("Seed", Long.toString(plan.seed()));
    }

    private void scope(Scope scope) {
        fact("What the data are used for", scope.purpose());
        fact("Who may be affected", scope.groups());
        fact("Who defined the groups", scope.definedBy());
        fact("Where attributes come from", QuestionPart.label(scope.origin()));
        fact("Legal basis", scope.legalBasis());
    }

    private void datasheet(Datasheet sheet) {
        fact("Who collected the images", sheet.source());
        fact("Licence", sheet.licence());
        fact("Collected", sheet.collected());
        fact("Left out", sheet.excluded());
        fact("Known to be missing", sheet.gaps());
    }

    private void fact(String name, String value) {
        if (!value.isBlank()) {
            fact(name, new Text(value));
        }
    }

    private void fact(String name, Component value) {
        getContent().add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
