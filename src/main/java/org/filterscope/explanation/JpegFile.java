package org.filterscope.explanation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as JPEG files. */
final class JpegFile {

    private JpegFile() {}

    /** A picture from red, green and blue of 0…255, row by row. */
    static BufferedImage image(float[] values, int height, int width) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < height * width; pixel++) {
            int at = pixel * 3;
            image.setRGB(
                    pixel % width,
                    pixel / width,
                    level(values[at]) << 16 | level(values[at + 1]) << 8 | level(values[at + 2]));
        }
        return image;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /**
     * The file.
     *
     * @param quality from 0 to 1
     */
    static byte[] of(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
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
