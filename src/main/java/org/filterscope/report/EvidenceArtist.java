package org.filterscope.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.filterscope.bias.WordFinding;

/** Draws an image small, with a frame around the region of a word, and on demand with all else made unrecognisable. */
final class EvidenceArtist {

    /** The longest side of a picture. */
    static final int LONGEST = 176;

    /** So many pixels remain of the longer side where a picture is blurred: no face survives that. */
    private static final int REMAINS = 7;

    private static final float QUALITY = 0.8f;

    private EvidenceArtist() {}

    static byte[] draw(BufferedImage source, WordFinding.EvidenceImage evidence, boolean blurred) {
        double scale = Math.min(1, (double) LONGEST / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage small = scaled(source, width, height);
        boolean region = evidence.filter() >= 0;
        Rectangle at = new Rectangle2D.Double(
                        evidence.left() * width,
                        evidence.top() * height,
                        (evidence.right() - evidence.left()) * width,
                        (evidence.bottom() - evidence.top()) * height)
                .getBounds()
                .intersection(new Rectangle(width, height));
        BufferedImage picture = blurred ? blurred(small) : small;
        Graphics2D graphics = picture.createGraphics();
        if (region && !at.isEmpty()) {
            if (blurred) {
                BufferedImage sharp = scaled(source, width, height);
                graphics.setClip(at);
                graphics.drawImage(sharp, 0, 0, null);
                graphics.setClip(null);
            }
            frame(graphics, at);
        }
        graphics.dispose();
        return jpeg(picture);
    }

    private static void frame(Graphics2D graphics, Rectangle at) {
        graphics.setStroke(new BasicStroke(3));
        graphics.setColor(Color.BLACK);
        graphics.drawRect(at.x + 1, at.y + 1, Math.max(1, at.width - 3), Math.max(1, at.height - 3));
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(Color.WHITE);
        graphics.drawRect(at.x + 1, at.y + 1, Math.max(1, at.width - 3), Math.max(1, at.height - 3));
    }

    private static BufferedImage blurred(BufferedImage picture) {
        double scale = (double) REMAINS / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return scaled(scaled(picture, width, height), picture.getWidth(), picture.getHeight());
    }

    /** In halves, so that every pixel counts. */
    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        BufferedImage image = source;
        while (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height) {
            image = resized(image, Math.max(width, image.getWidth() / 2), Math.max(height, image.getHeight() / 2));
        }
        return resized(image, width, height);
    }

    private static BufferedImage resized(BufferedImage source, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
