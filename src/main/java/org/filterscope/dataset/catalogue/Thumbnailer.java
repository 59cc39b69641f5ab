package org.filterscope.dataset.catalogue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.ChannelOrder;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;

/** Makes small JPEGs of pictures. Keeps its writer, so use one for many pictures, but from one thread at a time. */
final class Thumbnailer implements AutoCloseable {

    /** The longest side of a small picture; what is smaller stays as it is. */
    static final int LONGEST_SIDE = 256;

    private static final float QUALITY = 0.85f;
    private static final Preprocessing COLOURS =
            new Preprocessing(ChannelOrder.RGB, 1, List.of(0.0), List.of(1.0), Resizing.SQUASH);

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("jpeg").next();

    /** Writes the small picture to a new file. */
    void write(Picture picture, Path target) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        encode(small(picture, width, height), target);
    }

    private static BufferedImage small(Picture picture, int width, int height) {
        InputShape shape = new InputShape(height, width, 3, InputShape.Layout.NHWC);
        float[] values = new float[shape.values()];
        new InputWriter(COLOURS, shape).write(picture, values, 0);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (level(values[3 * i]) << 16) | (level(values[3 * i + 1]) << 8) | level(values[3 * i + 2]);
        }
        return image;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private void encode(BufferedImage image, Path target) {
        try (OutputStream file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
                MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.setOutput(null);
        }
    }

    @Override
    public void close() {
        writer.dispose();
    }
}
