package org.filterscope.bias.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** An audit in the list of a project. */
final class AuditCardView extends Article {

    AuditCardView(AuditCard card, String preparer, Optional<AuditResults> results) {
        addClassNames("card", "card-link", "audit-card");
        add(new H2(new Anchor(AuditNavigation.audit(card.id()), card.title())), new Div(new StateBadge(card.state())));
        results.ifPresent(this::addResults);
        Paragraph line =
                new Paragraph("Prepared by " + preparer + ", last changed " + LocaleText.date(card.changedAt()));
        line.addClassName("secondary");
        add(line);
    }

    private void addResults(AuditResults results) {
        add(new Paragraph(
                results.plan().subsets().stream().map(PlannedSubset::name).collect(Collectors.joining(", "))));
        VerdictCounts counts = VerdictCounts.of(results.findings());
        Div verdicts = new Div();
        verdicts.addClassName("verdict-counts");
        for (Verdict verdict : Verdict.values()) {
            Span count = new Span(LocaleText.number(counts.of(verdict)));
            Span name = new Span(VerdictText.title(verdict));
            name.addClassName("secondary");
            verdicts.add(new Div(new VerdictMark(verdict), count, name));
        }
        add(verdicts);
        if (results.exploratory()) {
            Span exploratory = new Span("Exploratory");
            exploratory.addClassName("badge");
            add(new Div(exploratory));
        }
    }
}
