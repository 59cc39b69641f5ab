package org.filterscope.report;

import java.util.List;
import org.filterscope.page.Markup;

/** The sixteen sections in their order. */
final class ReportBody {

    /** Cover first. */
    static final List<ReportSection> SECTIONS = List.of(
            new CoverSection(),
            new SummarySection(),
            new ScopeSection(),
            new ProvenanceSection(),
            new SubsetsSection(),
            new PlanSection(),
            new MethodSection(),
            new ChecksSection(),
            new FindingsSection(),
            new NotDifferentSection(),
            new SensitivitySection(),
            new ChangesSection(),
            new LimitationsSection(),
            new ActionsSection(),
            new SignaturesSection(),
            new AnnexSection());

    private ReportBody() {}

    /** Writes title, contents and all sections. */
    static void write(Sheet sheet) {
        Markup markup = sheet.markup();
        AuditReport report = sheet.report();
        markup.open("header")
                .element("p", "Bias audit report", "class", "kind")
                .element("h1", report.results().plan().title())
                .element(
                        "p",
                        Wording.of(report.state()) + " · " + report.options().edition() + " · "
                                + Figures.day(report.date()),
                        "class",
                        "state")
                .end();
        contents(markup);
        markup.open("main");
        for (int number = 0; number < SECTIONS.size(); number++) {
            ReportSection section = SECTIONS.get(number);
            markup.open("section", "id", "section-" + number, "aria-labelledby", "heading-" + number)
                    .element("h2", heading(number), "id", "heading-" + number);
            section.write(sheet);
            markup.end();
        }
        markup.end();
        markup.open("footer")
                .element(
                        "p",
                        "Made by Filterscope from stored results alone; whoever renders it again from the same results gets the"
                                + " same file. Report hash " + report.hash())
                .end();
    }

    private static void contents(Markup markup) {
        markup.open("nav", "aria-label", "Contents").open("ol");
        for (int number = 0; number < SECTIONS.size(); number++) {
            markup.open("li")
                    .element("a", heading(number), "href", "#section-" + number, "title", "Section " + heading(number))
                    .end();
        }
        markup.end().end();
    }

    static String heading(int number) {
        return number + " " + SECTIONS.get(number).title();
    }
}
