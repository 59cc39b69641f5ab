package org.filterscope.demo;

import java.awt.image.BufferedImage;

/** A scene as pixels. */
final class Painting {

    private final int side;
    private final float[] pixels;

    private Painting(int side) {
        this.side = side;
        pixels = new float[side * side * 3];
    }

    /** Paints a scene, the farthest first. */
    static Painting of(Scene scene, int side) {
        Painting painting = new Painting(side);
        painting.paint(scene.backdrop());
        scene.placed().forEach(painting::paint);
        return painting;
    }

    private void paint(Backdrop backdrop) {
        float[] colour = new float[3];
        for (int pixel = 0; pixel < side * side; pixel++) {
            backdrop.colour((pixel % side + 0.5f) / side, (Math.floorDiv(pixel, side) + 0.5f) / side, colour);
            System.arraycopy(colour, 0, pixels, 3 * pixel, 3);
        }
    }

    private void paint(Placed thing) {
        float[] light = {
            thing.light().red(), thing.light().green(), thing.light().blue()
        };
        new Stamp(thing, side).press((pixel, colour) -> {
            float left = 1 - colour[3];
            for (int c = 0; c < 3; c++) {
                int at = 3 * pixel + c;
                pixels[at] = Math.min(255, left * pixels[at] + light[c] * colour[c]);
            }
        });
    }

    /** Red, green and blue of each pixel, row by row, from 0 to 255; shared, not copied. */
    float[] pixels() {
        return pixels;
    }

    BufferedImage image() {
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(pixels[3 * i]) << 16
                    | Math.round(pixels[3 * i + 1]) << 8
                    | Math.round(pixels[3 * i + 2]);
        }
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, rgb, 0, side);
        return image;
    }
}
