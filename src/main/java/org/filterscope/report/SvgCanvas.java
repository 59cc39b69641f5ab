package org.filterscope.report;

import java.util.Locale;
import org.filterscope.page.Markup;

/** Draws a forest plot as SVG within a page; its colours follow the page's. */
final class SvgCanvas implements ForestPlot.Canvas {

    private final Markup markup;

    private SvgCanvas(Markup markup) {
        this.markup = markup;
    }

    static void write(Markup markup, ForestPlot plot) {
        markup.open(
                        "div",
                        "class",
                        "scroller",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        "Chart of the findings")
                .open(
                        "svg",
                        "class",
                        "forest",
                        "role",
                        "img",
                        "aria-labelledby",
                        "forest-title forest-text",
                        "viewBox",
                        "0 0 " + ForestPlot.WIDTH + " " + plot.height())
                .element("title", "Differences with their intervals", "id", "forest-title")
                .element("desc", plot.text(), "id", "forest-text");
        plot.draw(new SvgCanvas(markup));
        markup.end().end();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        markup.empty(
                "line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "class", name(ink));
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) {
        markup.empty(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "class",
                name(ink));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        markup.empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", name(ink));
    }

    @Override
    public void text(double x, double y, boolean end, String text, Ink ink) {
        markup.element(
                "text",
                text,
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                end ? "end" : "middle",
                "class",
                name(ink));
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
