package org.filterscope.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filterscope.page.LocaleText;

/**
 * Draws the layers of a model as one SVG: a flow of blocks from the input on, each as wide as it has filters and as high as
 * its maps, on scales of square roots so that 8 and 2,048 filters can be told apart side by side. Every block is a link with
 * a name that screen readers speak.
 */
final class LayerDiagram {

    /** Units of a row; the page scales them to its width, and scrolls where that would be too small. */
    static final int ROW_WIDTH = 1_200;

    private static final int CELL = 100;
    private static final int CELLS = ROW_WIDTH / CELL;
    private static final int ROW_HEIGHT = 190;
    private static final int MIDDLE = 80;
    private static final double LEAST = 8;
    private static final double WIDEST = 70;
    private static final double HIGHEST = 128;
    private static final int LONGEST_NAME = 15;

    private final Model model;
    private final Set<String> explained;
    private final int mostFilters;
    private final int mostRows;

    /** @param explained names of layers that are marked because something is known about them */
    LayerDiagram(Model model, Set<String> explained) {
        this.model = model;
        this.explained = explained;
        mostFilters = model.layers().stream()
                .mapToInt(layer -> layer.shape().filters())
                .max()
                .orElse(1);
        mostRows = Math.max(
                model.input().height(),
                model.layers().stream()
                        .mapToInt(layer -> layer.shape().height())
                        .max()
                        .orElse(1));
    }

    String svg() {
        List<ModelLayer> layers = model.layers();
        int rows = Math.ceilDiv(layers.size() + 1, CELLS);
        int width = Math.min(CELLS, layers.size() + 1) * CELL;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"layer-diagram\" role=\"group\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(rows * ROW_HEIGHT)
                .append("\" style=\"--diagram-width:")
                .append(width)
                .append("px\" aria-label=\"")
                .append(escaped("Layers of " + model.name() + ", from input to output"))
                .append("\">");
        input(svg);
        for (ModelLayer layer : layers) {
            block(svg, layer);
        }
        return svg.append("</svg>").toString();
    }

    private void input(StringBuilder svg) {
        double height = height(model.input().height());
        double width =
                Math.max(LEAST, height * model.input().width() / model.input().height() / 3);
        double shown = Math.min(width, WIDEST);
        svg.append("<g class=\"layer-input\">");
        rect(svg, CELL / 2.0, MIDDLE, shown, height);
        text(svg, "layer-name", CELL / 2.0, ROW_HEIGHT - 32, "picture");
        text(
                svg,
                "layer-size",
                CELL / 2.0,
                ROW_HEIGHT - 16,
                (model.input().channels() == 1 ? "grey" : "colour") + " "
                        + model.input().height() + "×" + model.input().width());
        svg.append("</g>");
    }

    private void block(StringBuilder svg, ModelLayer layer) {
        int cell = layer.position() + 1;
        double x = cell % CELLS * CELL + CELL / 2.0;
        int top = cell / CELLS * ROW_HEIGHT;
        arrow(svg, cell % CELLS * CELL, top + MIDDLE, cell % CELLS == 0);
        boolean marked = explained.contains(layer.name());
        svg.append("<a router-ignore class=\"layer-block")
                .append(marked ? " layer-explained" : "")
                .append("\" href=\"")
                .append(escaped(ModelNavigation.layer(model.id(), layer.position())))
                .append("\" aria-label=\"")
                .append(escaped(spoken(layer, marked)))
                .append("\"><title>")
                .append(escaped(spoken(layer, marked)))
                .append("</title>");
        svg.append("<rect class=\"layer-ground\" x=\"")
                .append(number(x - CELL / 2.0 + 2))
                .append("\" y=\"")
                .append(number(top + 2))
                .append("\" width=\"")
                .append(CELL - 4)
                .append("\" height=\"")
                .append(ROW_HEIGHT - 8)
                .append("\" rx=\"8\"/>");
        rect(svg, x, top + MIDDLE, width(layer), height(layer.shape().height()));
        text(svg, "layer-name", x, top + ROW_HEIGHT - 32, shortened(layer.name()));
        text(
                svg,
                "layer-size",
                x,
                top + ROW_HEIGHT - 16,
                LocaleText.number(layer.shape().filters()) + " · "
                        + layer.shape().height() + "×" + layer.shape().width());
        svg.append("</a>");
    }

    static String spoken(ModelLayer layer, boolean explained) {
        return "Layer " + layer.name() + ": "
                + LocaleText.count(layer.shape().filters(), "filter", "filters") + ", maps of "
                + layer.shape().height() + "×" + layer.shape().width() + ", kernel " + layer.kernels() + ", "
                + layer.activation() + (explained ? ", explained" : "");
    }

    private double width(ModelLayer layer) {
        return LEAST + (WIDEST - LEAST) * Math.sqrt((double) layer.shape().filters() / mostFilters);
    }

    private double height(int rows) {
        return LEAST + (HIGHEST - LEAST) * Math.sqrt((double) rows / mostRows);
    }

    private static void arrow(StringBuilder svg, int x, double y, boolean atRowStart) {
        double from = atRowStart ? x : x - 11.0;
        svg.append("<path class=\"layer-arrow\" aria-hidden=\"true\" d=\"M")
                .append(number(from))
                .append(' ')
                .append(number(y))
                .append('H')
                .append(number(x + 9.0))
                .append("m-5 -4l5 4l-5 4\"/>");
    }

    private static void rect(StringBuilder svg, double x, double y, double width, double height) {
        svg.append("<rect class=\"layer-shape\" x=\"")
                .append(number(x - width / 2))
                .append("\" y=\"")
                .append(number(y - height / 2))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" rx=\"3\"/>");
    }

    private static void text(StringBuilder svg, String style, double x, double y, String text) {
        svg.append("<text aria-hidden=\"true\" class=\"")
                .append(style)
                .append("\" text-anchor=\"middle\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escaped(text))
                .append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The end of a long name tells more than its beginning, which a network's layers share. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
