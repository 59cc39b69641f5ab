package org.filterscope.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.filterscope.page.Markup;
import org.w3c.dom.Element;

/** Draws a forest plot on a page of a PDF, where letters become outlines and the chart's text stands in its place. */
final class ForestDrawing implements FSObjectDrawer {

    static final String TYPE = "application/x-forest-plot";

    private final ForestPlot plot;
    private final Font font;

    ForestDrawing(ForestPlot plot, Font font) {
        this.plot = plot;
        this.font = font;
    }

    /** Keeps the room in the text where the chart is drawn. */
    static void place(Markup markup, ForestPlot plot) {
        double width = 500;
        markup.open(
                        "object",
                        "type",
                        TYPE,
                        "alt",
                        plot.text(),
                        "title",
                        "Differences with their intervals",
                        "style",
                        "width: " + (int) width + "pt; height: " + (int) (width / ForestPlot.WIDTH * plot.height())
                                + "pt;")
                .end();
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
                    double scale = width / dotsPerPixel / ForestPlot.WIDTH;
                    graphics.scale(scale, scale);
                    plot.draw(new Paper(graphics, font));
                });
        return Map.of();
    }

    private record Paper(Graphics2D graphics, Font font) implements ForestPlot.Canvas {

        @Override
        public void line(double x1, double y1, double x2, double y2, Ink ink) {
            graphics.setColor(colour(ink));
            graphics.setStroke(new BasicStroke(
                    switch (ink) {
                        case MATERIAL, UNCERTAIN -> 1.6f;
                        case TEXT, SOFT, BAND -> 0.7f;
                    }));
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        @Override
        public void box(double x, double y, double width, double height, Ink ink) {
            graphics.setColor(colour(ink));
            graphics.fill(new Rectangle2D.Double(x, y, width, height));
        }

        @Override
        public void dot(double x, double y, double radius, Ink ink) {
            graphics.setColor(colour(ink));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }

        @Override
        public void text(double x, double y, boolean end, String text, Ink ink) {
            var outline = font.deriveFont(11.5f).createGlyphVector(graphics.getFontRenderContext(), text);
            double width = outline.getLogicalBounds().getWidth();
            graphics.setColor(colour(ink));
            graphics.fill(outline.getOutline((float) (end ? x - width : x - width / 2), (float) y));
        }

        private static Color colour(Ink ink) {
            return switch (ink) {
                case TEXT -> new Color(0x1b1f27);
                case SOFT -> new Color(0xd9dde4);
                case BAND -> new Color(0xe8edf7);
                case MATERIAL -> new Color(0xb3261e);
                case UNCERTAIN -> new Color(0x8a5a00);
            };
        }
    }
}
