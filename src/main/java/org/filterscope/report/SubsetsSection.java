package org.filterscope.report;

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
        sheet.paragraph(plan.confounder()
                .map(name -> "Balance of the confounder “" + name
                        + "”: section 10 gives crude and adjusted differences side by"
                        + " side; where they agree, the confounder is balanced as far as that word goes.")
                .orElse("No confounder was planned, so its balance was not looked at."));
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
