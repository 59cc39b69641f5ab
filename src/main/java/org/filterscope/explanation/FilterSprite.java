package org.filterscope.explanation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;

/**
 * The first top images of a filter side by side in one picture: three rows of three cells, each the whole input of the
 * network, so that a grid of activations lies over a cell without a margin. Cells without an image stay grey.
 */
final class FilterSprite {

    /** How many images there are at most. */
    static final int CELLS = 9;

    /** Pixels of a cell's side. */
    static final int SIDE = 112;

    private static final int COLUMNS = 3;
    private static final float QUALITY = 0.82f;

    /** Cells are finer than what is put together from them, as what is written twice is coarsened twice. */
    private static final float FINER = 0.92f;

    private static final Color EMPTY = new Color(0x80, 0x80, 0x80);

    private final BufferedImage image;

    FilterSprite() {
        image = new BufferedImage(COLUMNS * SIDE, CELLS / COLUMNS * SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(EMPTY);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    /** The part of a picture that the network saw, as large as a cell: a JPEG file. */
    static byte[] cell(PictureWindow window, Picture picture) {
        PictureWindow.Scaled scaled = window.whole(SIDE);
        float[] values = new float[scaled.shape().values()];
        new InputWriter(scaled.preprocessing(), scaled.shape()).write(picture, values, 0);
        return JpegFile.of(
                JpegFile.image(values, scaled.shape().height(), scaled.shape().width()), FINER);
    }

    /** Puts the cell of an image at a place, from 0. */
    void put(int place, byte[] cell) {
        BufferedImage drawn = picture(cell);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(drawn, place % COLUMNS * SIDE, place / COLUMNS * SIDE, SIDE, SIDE, null);
        graphics.dispose();
    }

    private static BufferedImage picture(byte[] cell) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(cell)));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture that was drawn before cannot be read", e);
        }
    }

    byte[] jpeg() {
        return JpegFile.of(image, QUALITY);
    }
}
