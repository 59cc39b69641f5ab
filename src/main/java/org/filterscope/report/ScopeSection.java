package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.bias.AuditPlan;

/** What the audit is for, and whom it is about. */
final class ScopeSection implements ReportSection {

    @Override
    public String title() {
        return "Scope and intended use";
    }

    @Override
    public void write(Sheet sheet) {
        AuditPlan plan = sheet.report().results().plan();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Purpose of the data", plan.scope().purpose());
        facts.put("Groups that may be affected", plan.scope().groups());
        facts.put("Who defined the groups", plan.scope().definedBy());
        facts.put("How attributes were obtained", Wording.of(plan.scope().origin()));
        facts.put("Legal basis for sensitive data", plan.scope().legalBasis());
        sheet.facts("As the audit's author states", facts);
        sheet.paragraph(
                "Two targets are kept apart. Descriptive: for this dataset as it is, a difference is exact up to the"
                        + " explainer's error. Inferential: for the process or the people the images stand for, differences come with"
                        + " tests and intervals.");
    }
}
