package org.filterscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;

/** Which images were compared with which. */
final class SubsetsSection implements ReportSection {

    @Override
    public String title() {
        return "Subsets";
    }

    @Override
    public void write(Sheet sheet) {
        AuditResults results = sheet.report().results();
        AuditPlan plan = results.plan();
        Rows rows = sheet.rows(
                "Subsets as they were compared",
                "Subset",
                "Rule",
                "Images",
                "Clusters",
                "Images per cluster",
                "Most of one cluster",
                "Size",
                "In ratios");
        results.subsets()
                .forEach(subset -> rows.row(
                        subset.name(),
                        subset.text(),
                        Figures.count(subset.images()),
                        Figures.count(subset.clusters()),
                        Figures.decimal(subset.imagesPerCluster(), 1),
                        Figures.count(subset.mostOfOneCluster()),
                        standing(subset.standing()),
                        subset.entersRatios() ? "yes" : "no: under 2 % of the images"));
        rows.end();
        Rows hashes = sheet.rows("Manifests of the subsets", "Subset", "SHA-256 over names and file hashes");
        results.subsets().forEach(subset -> hashes.row(subset.name(), subset.hash()));
        hashes.end();
        sheet.paragraph(
                plan.crossed().isEmpty()
                        ? "The subsets were chosen one by one; no attributes were crossed."
                        : "The subsets are the cells of the crossed attributes " + String.join(" × ", plan.crossed())
                                + ".");
        balance(sheet);
    }

    private static void balance(Sheet sheet) {
        AuditReport report = sheet.report();
        Optional<String> confounder = report.results().plan().confounder();
        sheet.heading("Balance of the confounder");
        if (confounder.isEmpty()) {
            sheet.paragraph("No confounder was planned, so its balance was not looked at.");
            return;
        }
        List<ReportCounts.Value> values = report.counts().confounder();
        if (values.isEmpty()) {
            sheet.paragraph("The counts behind the results are gone or were changed, so the balance of “"
                    + confounder.get() + "” cannot be shown.");
            return;
        }
        List<String> headings = new ArrayList<>(List.of("Value"));
        report.results().subsets().forEach(subset -> headings.add(subset.name()));
        headings.add("Standardised difference");
        Rows rows = sheet.rows(
                "Images with each value of “" + confounder.get() + "”, and their share of the subset",
                headings.toArray(String[]::new));
        for (ReportCounts.Value value : values) {
            List<String> cells = new ArrayList<>();
            for (int subset = 0; subset < value.images().size(); subset++) {
                cells.add(Figures.count(value.images().get(subset)) + " ("
                        + Figures.share(value.shares().get(subset)) + ")");
            }
            cells.add(Double.isFinite(value.imbalance()) ? Figures.decimal(value.imbalance(), 2) : "∞");
            rows.row(value.name().isEmpty() ? "none stated" : value.name(), cells.toArray(String[]::new));
        }
        rows.end();
        sheet.paragraph("The standardised difference is the difference of two shares by the root of the mean of their"
                + " variances, here the largest of all pairs of subsets; above 0.1 a value is often called unbalanced. Section 10"
                + " gives crude and adjusted differences side by side.");
    }

    private static String standing(String standing) {
        return switch (standing) {
            case "enough" -> "sufficient";
            case "warning" -> "few clusters: read with care";
            case "too few" -> "under 10 clusters: description only";
            default -> standing;
        };
    }
}
