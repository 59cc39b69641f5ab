package org.filterscope.report;

import java.util.List;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/**
 * Differences with their intervals under each other, with the margin as a band: verdicts by shape and by colour. Drawn on
 * whatever can draw lines.
 */
final class ForestPlot {

    static final int WIDTH = 720;

    private static final int MOST = 40;
    private static final int ROW = 18;
    private static final int TOP = 44;
    private static final int LABELS = 250;
    private static final int RIGHT = 16;

    private final AuditReport report;
    private final List<WordFinding> findings;
    private final double reach;

    private ForestPlot(AuditReport report, List<WordFinding> findings) {
        this.report = report;
        this.findings = findings;
        double widest = findings.stream()
                .mapToDouble(finding -> Math.max(Math.abs(finding.lower()), Math.abs(finding.upper())))
                .max()
                .orElse(0);
        this.reach = Math.max(
                0.05,
                Math.ceil(20 * Math.max(widest, report.results().plan().margin().points())) / 20);
    }

    /** Of the largest differences that were found. */
    static ForestPlot of(AuditReport report) {
        return new ForestPlot(
                report,
                report.differences().stream()
                        .limit(MOST)
                        .sorted((one, other) -> Double.compare(other.difference(), one.difference()))
                        .toList());
    }

    /** Where shapes are drawn, in units of {@link #WIDTH}; {@code ink} names a colour. */
    interface Canvas {

        /** What a shape means, and so which colour it has. */
        enum Ink {
            TEXT,
            SOFT,
            BAND,
            MATERIAL,
            UNCERTAIN
        }

        void line(double x1, double y1, double x2, double y2, Ink ink);

        void box(double x, double y, double width, double height, Ink ink);

        void dot(double x, double y, double radius, Ink ink);

        /**
         * Writes a text.
         *
         * @param end whether the text ends at x, instead of having its middle there
         */
        void text(double x, double y, boolean end, String text, Ink ink);
    }

    int height() {
        return TOP + ROW * findings.size() + 12;
    }

    /** What the chart shows, in sentences. */
    String text() {
        return "The chart shows the " + Figures.count(findings.size(), "largest difference", "largest differences")
                + " with 95 % intervals, in percentage points; the band is the margin of ±"
                + Figures.decimal(100 * report.results().plan().margin().points(), 1)
                + " points. Squares are material, circles are differences of uncertain size. Right of zero the first subset"
                + " has the word more often.";
    }

    /** Draws it for the medium of a sheet. */
    void write(Sheet sheet) {
        if (sheet.medium() == Medium.PAPER) {
            ForestDrawing.place(sheet.markup(), this);
        } else {
            SvgCanvas.write(sheet.markup(), this);
        }
    }

    void draw(Canvas canvas) {
        double margin = report.results().plan().margin().points();
        double bottom = TOP + (double) ROW * findings.size();
        canvas.box(x(-margin), TOP - 6, x(margin) - x(-margin), bottom - TOP + 6, Canvas.Ink.BAND);
        double step = reach <= 0.1 ? 0.05 : reach <= 0.3 ? 0.1 : reach <= 0.6 ? 0.2 : 0.5;
        for (int tick = (int) -Math.floor(reach / step); tick * step <= reach + 1e-9; tick++) {
            double at = tick * step;
            canvas.line(x(at), TOP - 6, x(at), bottom, tick == 0 ? Canvas.Ink.TEXT : Canvas.Ink.SOFT);
            canvas.text(x(at), TOP - 14, false, Figures.decimal(100 * at, 0), Canvas.Ink.TEXT);
        }
        canvas.text(x(0), 14, false, "difference in percentage points", Canvas.Ink.TEXT);
        for (int row = 0; row < findings.size(); row++) {
            row(canvas, findings.get(row), TOP + ROW * (row + 0.5));
        }
    }

    private void row(Canvas canvas, WordFinding finding, double y) {
        boolean material = finding.decision().verdict() == Verdict.MATERIAL;
        Canvas.Ink ink = material ? Canvas.Ink.MATERIAL : Canvas.Ink.UNCERTAIN;
        canvas.text(LABELS - 10, y + 4, true, label(finding), Canvas.Ink.TEXT);
        canvas.line(x(finding.lower()), y, x(finding.upper()), y, ink);
        if (material) {
            canvas.box(x(finding.difference()) - 4, y - 4, 8, 8, ink);
        } else {
            canvas.dot(x(finding.difference()), y, 4.5, ink);
        }
    }

    private String label(WordFinding finding) {
        String label = report.results().subsets().size() == 2
                ? finding.word()
                : finding.word() + ": " + report.subset(finding.subsetA()) + " – " + report.subset(finding.subsetB());
        return label.length() <= 38 ? label : label.substring(0, 37) + "…";
    }

    private double x(double difference) {
        return LABELS + (difference + reach) / (2 * reach) * (WIDTH - LABELS - RIGHT);
    }
}
