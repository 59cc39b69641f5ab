package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.team.SignedInUser;

/** The findings that people have to decide about, or spoke of. */
final class FindingList extends Composite<Div> {

    private final ReviewDesk desk;
    private final AuditResults results;

    /** Which findings are listed; the page's address says it. */
    enum Shown {
        OPEN("To decide"),
        MINE("Assigned to you"),
        SPOKEN("Decided or spoken of");

        private final String label;

        Shown(String label) {
            this.label = label;
        }
    }

    FindingList(ReviewDesk desk, AuditResults results, Shown shown) {
        this.desk = desk;
        this.results = results;
        List<FindingRow> all = FindingRow.of(results.findings());
        Nav choice = new Nav();
        choice.addClassName("review-choice");
        choice.getElement().setAttribute("aria-label", "Which findings");
        for (Shown each : Shown.values()) {
            Anchor link = new Anchor(
                    AuditNavigation.review(desk.audit()) + "?show="
                            + each.name().toLowerCase(Locale.ROOT),
                    each.label + " (" + LocaleText.number(rows(all, each).size()) + ")");
            if (each == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        List<FindingRow> rows = rows(all, shown);
        getContent().add(choice, rows.isEmpty() ? new Paragraph("None.") : table(rows));
    }

    private List<FindingRow> rows(List<FindingRow> all, Shown shown) {
        return all.stream()
                .filter(row -> switch (shown) {
                    case OPEN ->
                        row.asksForDecision() && desk.action(row.word()).isEmpty();
                    case MINE ->
                        desk.assignment(row.word())
                                .filter(each -> each.person()
                                        .equals(SignedInUser.require().id()))
                                .isPresent();
                    case SPOKEN ->
                        desk.action(row.word()).isPresent()
                                || desk.assignment(row.word()).isPresent()
                                || remarks(row.word()) > 0;
                })
                .toList();
    }

    private long remarks(String word) {
        return desk.review().remarks().stream()
                .filter(remark -> remark.word().filter(word::equals).isPresent())
                .count();
    }

    private Component table(List<FindingRow> rows) {
        DataTable table = new DataTable(
                "Word", "Verdict", "Between", "Points", "Decision", "Who sees to it", "Assigned to", "Remarks");
        rows.forEach(row -> {
            WordFinding finding = row.finding();
            table.row(new Anchor(AuditNavigation.finding(desk.audit(), row.word()), row.word()))
                    .cell(VerdictText.of(finding.decision().verdict()))
                    .cell(results.subsets().get(finding.subsetA()).name() + " and "
                            + results.subsets().get(finding.subsetB()).name())
                    .cell(VerdictText.points(finding.difference()) + " [" + VerdictText.points(finding.lower()) + ", "
                            + VerdictText.points(finding.upper()) + "]")
                    .cell(desk.action(row.word())
                            .map(action -> ChoiceText.of(action.choice()))
                            .orElse("open"))
                    .cell(desk.action(row.word()).map(AuditReview.Action::owner).orElse(""))
                    .cell(desk.assignment(row.word()).map(Assignment::name).orElse(""))
                    .cell(LocaleText.number(remarks(row.word())));
        });
        return table;
    }
}
