package org.filterscope.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.filterscope.bias.AuditNavigation;

/** What was found of a report. */
final class VerificationPanel extends Composite<Div> {

    private final transient VerificationResult result;
    private final Component more;

    /**
     * A panel.
     *
     * @param more asks for the rest, where only a part was looked at
     */
    VerificationPanel(VerificationResult result, Component more) {
        this.result = result;
        this.more = more;
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(new H2(headline()), new Paragraph(sentence()));
        panel.addClassNames("verify-result", result.isSound() ? "verify-sound" : "verify-unsound");
        result.audit()
                .ifPresent(audit -> panel.add(
                        new Paragraph(new Span("Audit: "), new Anchor(AuditNavigation.audit(audit), result.title()))));
        if (!result.differences().isEmpty()) {
            panel.add(new H3("What differs"), list(result.differences()));
        }
        if (!result.checks().isEmpty()) {
            panel.add(new H3("What is stored of the audit"), checks());
            if (!result.whole()) {
                panel.add(more);
            }
        }
        if (!result.handed().isEmpty()) {
            panel.add(new H3("When it was handed out"), HandedTable.of(result.handed()));
        }
        return panel;
    }

    private String headline() {
        boolean stored = result.checks().stream().allMatch(VerificationResult.Check::holds);
        return switch (result.outcome()) {
            case CURRENT -> stored ? "Genuine and current" : "Genuine, but what it rests on was changed";
            case OUTDATED -> stored ? "Genuine, but not current" : "Genuine, but what it rests on was changed";
            case SUPERSEDED -> stored ? "Genuine, but superseded" : "Genuine, but what it rests on was changed";
            case ALTERED -> "Altered";
            case UNKNOWN -> "Unknown";
        };
    }

    private String sentence() {
        return switch (result.outcome()) {
            case CURRENT -> "This report was made here, and says what is stored of the audit now.";
            case OUTDATED ->
                "This report was made here. Since then the audit was signed or sent back, or its review was changed; take a new"
                        + " one.";
            case SUPERSEDED -> "This report was made here. A newer audit takes the place of the one it tells of.";
            case ALTERED ->
                "The file says that it is a report of this audit, but no such file was handed out. Do not rely on it.";
            case UNKNOWN ->
                "No report with this hash was handed out for any of your teams. It may be of another team, of another server,"
                        + " or no report at all.";
        };
    }

    private Component checks() {
        UnorderedList list = new UnorderedList();
        list.addClassName("verify-checks");
        for (VerificationResult.Check check : result.checks()) {
            Component icon = (check.holds() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create();
            icon.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span((check.holds() ? "Holds: " : "Does not hold: ") + check.name());
            name.addClassName("verify-name");
            ListItem item = new ListItem(icon, new Div(name, new Paragraph(check.text())));
            item.addClassName(check.holds() ? "verify-holds" : "verify-fails");
            list.add(item);
        }
        return list;
    }

    private static Component list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
