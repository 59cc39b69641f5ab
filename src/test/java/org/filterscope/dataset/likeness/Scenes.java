package org.filterscope.dataset.likeness;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures with a background and a few shapes, each seed another one, and what people do to pictures. */
final class Scenes {

    private Scenes() {}

    static BufferedImage aScene(long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, colour(random), 320, 240, colour(random)));
        graphics.fillRect(0, 0, 320, 240);
        for (int i = 0; i < 12; i++) {
            graphics.setColor(colour(random));
            int size = 20 + random.nextInt(90);
            if (random.nextBoolean()) {
                graphics.fillOval(random.nextInt(300) - 20, random.nextInt(220) - 20, size, size);
            } else {
                graphics.fillRect(random.nextInt(300) - 20, random.nextInt(220) - 20, size, size / 2);
            }
        }
        graphics.dispose();
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    static BufferedImage resized(BufferedImage picture, int width, int height) {
        BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = other.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return other;
    }

    /** Without a frame of so many pixels. */
    static BufferedImage cut(BufferedImage picture, int pixels) {
        return picture.getSubimage(pixels, pixels, picture.getWidth() - 2 * pixels, picture.getHeight() - 2 * pixels);
    }

    static BufferedImage plain(Color colour) {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();
        return picture;
    }

    /** Writes a JPEG. */
    static Path jpeg(Path file, BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
