package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;

/** Where the images come from, and which of them were not compared. */
final class ProvenanceSection implements ReportSection {

    @Override
    public String title() {
        return "Data provenance";
    }

    @Override
    public void write(Sheet sheet) {
        AuditResults results = sheet.report().results();
        AuditPlan plan = results.plan();
        AuditResults.LeftOut left = results.left();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Source", plan.datasheet().source());
        facts.put("Licence", plan.datasheet().licence());
        facts.put("Collected", plan.datasheet().collected());
        facts.put("Excluded, and why", plan.datasheet().excluded());
        facts.put("Known gaps", plan.datasheet().gaps());
        sheet.facts("Datasheet, as the audit's author states", facts);

        Map<String, String> files = new LinkedHashMap<>();
        files.put("Dataset", results.instrument().dataset());
        files.put("Dataset id", plan.dataset().toString());
        files.put("Image files", Figures.count(results.instrument().images()));
        files.put("Manifest (SHA-256)", results.instrument().datasetHash());
        sheet.facts("Files. The manifest has a line for each image: its name and the SHA-256 of its file", files);

        Rows rows = sheet.rows("Images that were not compared, or need a word", "What", "Images", "What was done");
        rows.row("In no subset", Figures.count(left.inNone()), "left out: the plan does not ask about them")
                .row(
                        "In more than one subset",
                        Figures.count(left.inSeveral()),
                        "left out: they cannot tell subsets apart")
                .row("Unreadable", Figures.count(left.unread()), "left out: they gave no picture")
                .row(
                        "Without a known cluster",
                        Figures.count(left.withoutCluster()),
                        "kept: each counts as a cluster of its own")
                .row(
                        "Without a value of the confounder",
                        plan.confounder().isPresent() ? Figures.count(left.withoutConfounder()) : "—",
                        plan.confounder().isPresent()
                                ? "kept: they are a stratum of their own"
                                : "no confounder was planned")
                .end();
        sheet.paragraph("Duplicates: what belongs together was known by "
                + Wording.of(plan.clusters()) + "; images of one cluster are never taken for independent evidence. "
                + Figures.count(left.sharedClusters(), "cluster has", "clusters have")
                + " images in several subsets; their labels are permuted within the cluster.");
    }
}
