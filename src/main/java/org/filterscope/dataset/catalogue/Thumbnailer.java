package org.filterscope.dataset.catalogue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.SmallPicture;

/** Makes small JPEGs of pictures. Keeps its writer, so use one for many pictures, but from one thread at a time. */
final class Thumbnailer implements AutoCloseable {

    /** The longest side of a small picture; what is smaller stays as it is. */
    static final int LONGEST_SIDE = 256;

    private static final float QUALITY = 0.85f;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("jpeg").next();

    /** Writes the small picture to a new file. */
    void write(Picture picture, Path target) {
        encode(SmallPicture.of(picture, LONGEST_SIDE), target);
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
