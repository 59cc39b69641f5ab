package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.review.AuditReview;

/** What was fixed before anybody saw a result by subset, and what was done otherwise since. */
final class PlanSection implements ReportSection {

    @Override
    public String title() {
        return "Plan, frozen before results";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        AuditPlan plan = results.plan();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Frozen", Figures.time(results.frozenAt()) + ", before this audit computed anything by subset");
        facts.put("Plan hash (SHA-256)", results.planHash());
        facts.put("Results computed", Figures.time(results.madeAt()));
        facts.put(
                "Words",
                plan.watchList().isEmpty()
                        ? "all words of the explanation; " + Figures.count(results.vocabulary()) + " were seen, "
                                + Figures.count(results.tested()) + " were frequent enough for a test"
                        : "a watch-list of " + Figures.count(plan.watchList().size())
                                + ", any false finding held by Holm: " + String.join(", ", plan.watchList()));
        facts.put("Test", test(results));
        facts.put("q, accepted share of false findings", Figures.share(plan.q()));
        facts.put(
                "Margin",
                "±" + Figures.decimal(100 * plan.margin().points(), 1) + " points; ratio "
                        + Figures.decimal(plan.margin().ratio(), 2) + " to "
                        + Figures.decimal(1 / plan.margin().ratio(), 2) + " for words in under "
                        + Figures.share(plan.margin().rareBelow()) + " of the images");
        facts.put("Clusters", Wording.of(plan.clusters()));
        facts.put("Confounder", plan.confounder().orElse("none"));
        facts.put("Seed of all chance", Long.toString(plan.seed()));
        facts.put("Earlier audit", plan.before().map(Object::toString).orElse("none is named"));
        sheet.facts("The frozen plan", facts);
        looks(sheet);
        sheet.heading("Deviations since");
        if (report.review().deviations().isEmpty()) {
            sheet.paragraph("None is recorded.");
            return;
        }
        Rows rows = sheet.rows("Deviations from the plan", "When", "Who", "What was done otherwise, and why");
        report.review()
                .deviations()
                .forEach(deviation -> rows.row(Figures.time(deviation.at()), deviation.author(), deviation.text()));
        rows.end();
    }

    private static void looks(Sheet sheet) {
        List<AuditReview.EarlierLook> looks = sheet.report().review().looks();
        sheet.heading("Earlier looks at the dataset");
        long before =
                looks.stream().filter(AuditReview.EarlierLook::beforeFreeze).count();
        sheet.paragraph(
                before > 0
                        ? "The plan was frozen after somebody could see something of the dataset by its attributes, as the table"
                                + " says. What it asks may rest on that, and p-values do not know of it."
                        : "No discovery and no other audit of the dataset is known from before the plan was frozen. What people"
                                + " knew of the images otherwise is not recorded.");
        if (looks.isEmpty()) {
            return;
        }
        Rows rows = sheet.rows(
                "Discoveries and other audits from before the results of this one",
                "Title",
                "What",
                "Who",
                "First",
                "Times",
                "Before the freeze",
                "Dataset");
        looks.forEach(look -> rows.row(
                look.title(),
                Wording.of(look.kind()),
                look.by(),
                Figures.time(look.at()),
                Figures.count(look.times()),
                look.beforeFreeze() ? "yes" : "no",
                look.deleted() ? "not known: deleted since" : "the same"));
        rows.end();
    }

    private static String test(AuditResults results) {
        String test = results.subsets().size() == 2
                ? "score permutation over clusters"
                : "omnibus permutation over clusters, then pairs within the words it selects";
        return test + ", " + Figures.count(results.permutations()) + " labellings at most"
                + results.plan()
                        .confounder()
                        .map(name -> ", within values of “" + name + "”")
                        .orElse("");
    }
}
