package org.filterscope.model;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.filterscope.tensor.ScratchFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Three drawn pictures to try a model on where a project has none of its own: a fruit, a landscape, a pattern. */
@Component
class BuiltInPictures implements DisposableBean {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private @Nullable ScratchFolder folder;

    /** The pictures, drawn when they are first asked for. */
    synchronized List<SamplePicture> get() {
        try {
            if (folder == null) {
                folder = ScratchFolder.create("filterscope-pictures");
                draw("fruit", BuiltInPictures::fruit);
                draw("landscape", BuiltInPictures::landscape);
                draw("pattern", BuiltInPictures::pattern);
            }
            ScratchFolder drawn = folder;
            return List.of("fruit", "landscape", "pattern").stream()
                    .map(name -> new SamplePicture(name, drawn.path().resolve(name + ".png")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String name, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        if (folder != null) {
            ImageIO.write(image, "png", folder.path().resolve(name + ".png").toFile());
        }
    }

    private static void fruit(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xdfe6ea), 0, HEIGHT, new Color(0x9aa7ad)));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setPaint(new Color(0, 0, 0, 60));
        pen.fill(new Ellipse2D.Double(110, 232, 200, 34));
        pen.setPaint(new GradientPaint(140, 90, new Color(0xffa63d), 270, 250, new Color(0xc2560a)));
        pen.fill(new Ellipse2D.Double(115, 70, 180, 180));
        pen.setPaint(new Color(255, 255, 255, 90));
        pen.fill(new Ellipse2D.Double(150, 95, 50, 36));
        pen.setPaint(new Color(0x3f7d2a));
        pen.fill(new Ellipse2D.Double(205, 48, 62, 26));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(new Color(0x5b4023));
        pen.draw(new QuadCurve2D.Double(205, 82, 202, 62, 212, 50));
    }

    private static void landscape(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x3f86d6), 0, 190, new Color(0xcfe6f7)));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setPaint(new Color(0xfff0a8));
        pen.fill(new Ellipse2D.Double(300, 30, 50, 50));
        pen.setPaint(new Color(0x6f7d8c));
        pen.fill(polygon(0, 200, 90, 80, 160, 170, 230, 100, 330, 210, 400, 150, 400, 220, 0, 220));
        pen.setPaint(Color.WHITE);
        pen.fill(polygon(90, 80, 70, 107, 88, 101, 98, 112, 111, 107));
        pen.setPaint(new GradientPaint(0, 190, new Color(0x5d9c3c), 0, HEIGHT, new Color(0x2f6321)));
        pen.fill(new Rectangle2D.Double(0, 195, WIDTH, HEIGHT - 195));
        pen.setPaint(new Color(0x51371f));
        pen.fill(new Rectangle2D.Double(96, 190, 16, 70));
        pen.setPaint(new Color(0x275a1e));
        pen.fill(new Ellipse2D.Double(58, 110, 92, 100));
    }

    private static void pattern(Graphics2D pen) {
        pen.setPaint(new Color(0xf4f1ea));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setPaint(new Color(0x1c1b1a));
        pen.setStroke(new BasicStroke(13));
        for (int i = -2; i < 16; i++) {
            pen.draw(new QuadCurve2D.Double(i * 30, 0, i * 30 + 45, HEIGHT / 2.0, i * 30 - 12, HEIGHT));
        }
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }
}
