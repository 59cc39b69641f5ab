package org.filterscope.explanation.trial;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;

/** Pictures as addresses that hold their own content. */
final class DataPictures {

    private static final int LARGEST_SIDE = 448;

    private DataPictures() {}

    /** The part of a picture that a network sees, in its own colours. */
    static String seen(Picture picture, InputShape input, Preprocessing preprocessing) {
        InputShape shape = new InputShape(input.height(), input.width(), 3, InputShape.Layout.NHWC);
        float[] values = new float[shape.values()];
        new InputWriter(Preprocessing.RAW.with(preprocessing.resizing()), shape).write(picture, values, 0);
        int step = Math.max(1, Math.ceilDiv(Math.max(shape.width(), shape.height()), LARGEST_SIDE));
        BufferedImage image = new BufferedImage(
                Math.ceilDiv(shape.width(), step), Math.ceilDiv(shape.height(), step), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int at = (y * step * shape.width() + x * step) * 3;
                image.setRGB(x, y, level(values[at]) << 16 | level(values[at + 1]) << 8 | level(values[at + 2]));
            }
        }
        return address(image, "jpeg");
    }

    static String address(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written to memory", e);
        }
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
