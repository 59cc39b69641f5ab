package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordSettings;

/** With what, and how, words were counted and compared. */
final class MethodSection implements ReportSection {

    @Override
    public String title() {
        return "Method";
    }

    @Override
    public void write(Sheet sheet) {
        AuditResults results = sheet.report().results();
        AuditResults.Instrument instrument = results.instrument();
        WordSettings words = results.plan().words();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Network", instrument.model());
        facts.put("Weights (SHA-256)", instrument.modelHash());
        facts.put("Layer", instrument.layer() + ", " + Figures.count(instrument.filters(), "filter", "filters"));
        facts.put("Explanation", instrument.explanation());
        facts.put("Explainer (SHA-256 of its inputs)", instrument.explainer());
        facts.put("Vocabulary", instrument.lexicon());
        facts.put("Words per image (SHA-256 of inputs)", instrument.readingHash());
        facts.put("F, most active filters per image", Integer.toString(words.filters()));
        facts.put("k, nearest words per filter", Integer.toString(words.words()));
        facts.put("τ, least cosine", Figures.decimal(words.nearness(), 2));
        facts.put("Program", instrument.program());
        facts.put("Hardware", instrument.device());
        sheet.facts("The instrument", facts);
        sheet.heading("How it was computed");
        sheet.list(
                List.of(
                        "The words of an image are the union over its F most active filters of the k nearest words to what each filter"
                                + " attends to on this image, as far as their cosine is at least τ. An image has a word or has it not;"
                                + " repetitions do not count.",
                        "Rates: p_A = images of A with the word / images of A, likewise p_B; difference d = p_A − p_B, in percentage"
                                + " points. Beside it the mean over clusters of their own rates, where every cluster counts once.",
                        "Test: with the pooled rate p̄ and residuals r_g = y_g − p̄ m_g of clusters g, S is the sum of r_g over A;"
                                + " labels are permuted over clusters, and p = (1 + number of |S*| ≥ |S|) / (B + 1).",
                        "Corrections over all tested words: Benjamini and Hochberg (BH) decides; findings that also survive Benjamini"
                                + " and Yekutieli (BY) are marked robust; Holm decides for a watch-list.",
                        "Intervals: Newcombe's hybrid score interval on effective numbers of images (images / design effect), with"
                                + " Student's t; for selected words at the level 1 − R q / m. Ratios: Katz's interval on the same numbers.",
                        "Verdicts: Material if BH finds a difference and its interval lies outside the margin; Difference, size"
                                + " uncertain if BH alone does; Equivalent if two one-sided tests, corrected too, place the difference"
                                + " within the margin; Inconclusive otherwise; Too rare to test under 10 images or 10 clusters."));
        secondary(sheet, results);
    }

    private static void secondary(Sheet sheet, AuditResults results) {
        if (results.filterCounts().isEmpty()) {
            return;
        }
        sheet.heading("Secondary view: filters by word");
        String[] headings = new String[results.subsets().size() + 2];
        headings[0] = "Word";
        for (int i = 0; i < results.subsets().size(); i++) {
            headings[i + 1] = "Filters, " + sheet.report().subset(i);
        }
        headings[headings.length - 1] = "p";
        Rows rows = sheet.rows(
                "In how many filters a word is, when the layer is dissected on equally many clusters of each subset",
                headings);
        results.filterCounts().forEach(count -> {
            String[] cells = new String[headings.length - 1];
            for (int i = 0; i < cells.length - 1; i++) {
                cells[i] = i < count.filters().size()
                        ? Figures.decimal(count.filters().get(i), 1)
                        : "—";
            }
            cells[cells.length - 1] = Figures.p(count.p());
            rows.row(count.word(), cells);
        });
        rows.end();
    }
}
