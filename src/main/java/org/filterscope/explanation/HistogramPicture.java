package org.filterscope.explanation;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;
import org.filterscope.page.LocaleText;

/** A small drawing of an activation histogram: heights are logarithms of counts, the threshold is a line. */
final class HistogramPicture extends Html {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 120;

    HistogramPicture(HistogramBins histogram, double threshold) {
        super("<div class=\"explanation-histogram\">" + drawing(histogram, threshold) + "</div>");
    }

    static String drawing(HistogramBins histogram, double threshold) {
        List<Long> bins = histogram.bins();
        double highest = Math.log1p(
                (double) bins.stream().mapToLong(Long::longValue).max().orElse(0));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" preserveAspectRatio=\"none\">",
                WIDTH,
                HEIGHT,
                description(histogram, threshold)));
        double width = bins.isEmpty() ? 0 : (double) WIDTH / bins.size();
        for (int i = 0; i < bins.size() && highest > 0; i++) {
            double height = HEIGHT * Math.log1p(bins.get(i)) / highest;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"></rect>",
                    i * width,
                    HEIGHT - height,
                    Math.max(0, width - 1),
                    height));
        }
        double range = histogram.greatest() - histogram.least();
        if (range > 0) {
            double at = Math.clamp((threshold - histogram.least()) / range, 0.0, 1.0) * WIDTH;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"threshold\" x1=\"%.2f\" x2=\"%.2f\" y1=\"0\" y2=\"%d\"></line>",
                    at,
                    at,
                    HEIGHT));
        }
        return svg.append("</svg>").toString();
    }

    private static String description(HistogramBins histogram, double threshold) {
        return "Activations from " + LocaleText.decimal(histogram.least(), 2) + " to "
                + LocaleText.decimal(histogram.greatest(), 2) + ", threshold " + LocaleText.decimal(threshold, 2);
    }
}
