package org.filterscope.tensor.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * Decodes JPEG. The common kinds go through the reader of the JDK as raw samples, which skips its colour management;
 * CMYK and the rare kinds go through TwelveMonkeys. Both see the file without its application segments: broken profiles
 * and thumbnails cannot hinder, and nothing but the pixels counts.
 */
final class JpegPixels implements AutoCloseable {

    private final ImageReader common = Readers.ofJdk("jpeg");
    private final ImageReader rare = Readers.ofTwelveMonkeys("jpeg");
    private boolean dataMissing;

    JpegPixels() {
        common.addIIOReadWarningListener((_, warning) -> noteWarning(warning));
        rare.addIIOReadWarningListener((_, warning) -> noteWarning(warning));
    }

    /** libjpeg fills up what is missing in the middle with grey and only warns. */
    private void noteWarning(String warning) {
        dataMissing |= warning.contains("premature end");
    }

    Picture decode(byte[] bytes) throws IOException {
        JpegFile file = JpegFile.read(bytes);
        dataMissing = false;
        Picture picture = file.common() ? raw(file) : converted(file);
        if (dataMissing) {
            throw BrokenPictureException.cutOff();
        }
        return picture;
    }

    private Picture raw(JpegFile file) throws IOException {
        try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(file.bare())) {
            common.setInput(input, true, true);
            Raster raster = common.readRaster(0, null);
            byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
            return new Picture(
                    raster.getWidth(),
                    raster.getHeight(),
                    file.colour(),
                    samples,
                    file.header().orientation());
        } finally {
            common.setInput(null);
        }
    }

    private Picture converted(JpegFile file) throws IOException {
        try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(file.bare())) {
            rare.setInput(input, true, true);
            BufferedImage image = rare.read(0);
            return Flattened.picture(image, file.header().orientation());
        } finally {
            rare.setInput(null);
        }
    }

    @Override
    public void close() {
        common.dispose();
        rare.dispose();
    }
}
