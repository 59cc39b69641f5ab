package org.filterscope.tensor.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.filterscope.tensor.InputShape;

/** Makes pictures small for people to look at. */
public final class SmallPicture {

    private static final Preprocessing COLOURS =
            new Preprocessing(ChannelOrder.RGB, 1, List.of(0.0), List.of(1.0), Resizing.SQUASH);

    private SmallPicture() {}

    /** The picture, upright, with its longer side of at most so many pixels; what is smaller stays as it is. */
    public static BufferedImage of(Picture picture, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
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
}
