package org.filterscope.report;

import java.util.List;
import java.util.stream.Collectors;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.statistics.Verdict;

/** What is to be done, by whom, until when. */
final class ActionsSection implements ReportSection {

    @Override
    public String title() {
        return "Actions";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        List<AuditReview.Action> actions = report.review().actions();
        if (actions.isEmpty()) {
            sheet.paragraph("Nothing has been decided yet.");
        } else {
            Rows rows = sheet.rows(
                    "Decisions", "Finding", "Decision", "Owner", "Due", "What is to be done", "Residual risk");
            actions.forEach(action -> rows.row(
                    action.word(),
                    Wording.of(action.choice()),
                    action.owner(),
                    action.due().map(day -> Figures.day(day)).orElse("no date"),
                    action.note(),
                    action.residualRisk().isBlank() ? "not stated" : action.residualRisk()));
            rows.end();
        }
        String open = report.with(Verdict.MATERIAL).stream()
                .map(WordFinding::word)
                .distinct()
                .filter(word -> report.actions(word).isEmpty())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            sheet.note("Material findings without a decision: " + open + ".");
        }
        List<AuditReview.Remark> whole = report.review().remarks().stream()
                .filter(remark -> remark.word().isEmpty())
                .toList();
        if (!whole.isEmpty()) {
            Rows rows = sheet.rows("Comments on the whole audit", "When", "Who", "Comment");
            whole.forEach(remark -> rows.row(Figures.time(remark.at()), remark.author(), remark.text()));
            rows.end();
        }
    }
}
