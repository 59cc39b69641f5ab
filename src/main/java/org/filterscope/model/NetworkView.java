package org.filterscope.model;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.Preprocessing;

/**
 * Shows a network's input as a picture: cut and resized as it goes in, the first channel as red, the second as green, the
 * third as blue, and the whole range of numbers between black and white. Swapped colours look swapped.
 */
final class NetworkView {

    private static final int LARGEST_SIDE = 320;

    private final InputShape shape;
    private final Preview.Range range;

    NetworkView(InputShape shape, Preprocessing preprocessing) {
        this.shape = shape;
        this.range = range(preprocessing);
    }

    /** What the values 0 and 255 of a pixel become, over all channels. */
    static Preview.Range range(Preprocessing preprocessing) {
        double[] ends = IntStream.range(0, preprocessing.mean().size())
                .boxed()
                .flatMapToDouble(channel -> DoubleStream.of(0, 255)
                        .map(value -> (value * preprocessing.scale()
                                        - preprocessing.mean().get(channel))
                                / preprocessing.std().get(channel)))
                .toArray();
        return new Preview.Range(
                DoubleStream.of(ends).min().orElseThrow(),
                DoubleStream.of(ends).max().orElseThrow());
    }

    /** The picture as an address that holds its own content. */
    String dataAddress(float[] values, int offset) {
        int step = Math.max(1, Math.ceilDiv(Math.max(shape.width(), shape.height()), LARGEST_SIDE));
        BufferedImage image = new BufferedImage(
                Math.ceilDiv(shape.width(), step), Math.ceilDiv(shape.height(), step), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour(values, offset, x * step, y * step));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private int colour(float[] values, int offset, int x, int y) {
        int rgb = 0;
        for (int shown = 0; shown < 3; shown++) {
            int channel = Math.min(shown, shape.channels() - 1);
            double value = values[offset + index(channel, x, y)];
            double share = (value - range.least()) / (range.greatest() - range.least());
            rgb = rgb << 8 | (int) Math.round(255 * Math.clamp(share, 0.0, 1.0));
        }
        return rgb;
    }

    private int index(int channel, int x, int y) {
        return shape.layout() == InputShape.Layout.NHWC
                ? (y * shape.width() + x) * shape.channels() + channel
                : (channel * shape.height() + y) * shape.width() + x;
    }
}
