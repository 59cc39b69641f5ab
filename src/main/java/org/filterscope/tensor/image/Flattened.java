package org.filterscope.tensor.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PackedColorModel;
import java.awt.image.Raster;

/**
 * Brings what the readers give (palettes, 1 to 16 bits, alpha, packed pixels) to 8 bits a channel over white. It works
 * on the raw samples, because Java takes grey samples for linear light and brightens them when it converts them.
 */
final class Flattened {

    private static final int OPAQUE = 255;

    private Flattened() {}

    static Picture picture(BufferedImage image, Orientation orientation) throws BrokenPictureException {
        ColorModel colours = image.getColorModel();
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && gapless(image, 3)) {
            return new Picture(width, height, Encoding.BGR, bytesOf(image), orientation);
        }
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && gapless(image, 1)) {
            return new Picture(width, height, Encoding.GREY, bytesOf(image), orientation);
        }
        return switch (colours) {
            case IndexColorModel palette -> indexed(image, palette, orientation);
            case ComponentColorModel _ -> components(image, orientation);
            case PackedColorModel _ -> packed(image, orientation);
            default -> throw new BrokenPictureException("has colours of an unknown kind");
        };
    }

    private static boolean gapless(BufferedImage image, int samples) {
        Raster raster = image.getRaster();
        return bytesOf(image).length == image.getWidth() * image.getHeight() * samples
                && raster.getDataBuffer().getOffset() == 0;
    }

    private static byte[] bytesOf(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static Picture indexed(BufferedImage image, IndexColorModel palette, Orientation orientation) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        boolean grey = true;
        for (int i = 0; i < colours.length; i++) {
            colours[i] = overWhite(colours[i]);
            grey &= colours[i] == (colours[i] & 0xff) * 0x010101;
        }
        Encoding encoding = grey ? Encoding.GREY : Encoding.RGB;
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight() * encoding.bytes()];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int index : row) {
                at = put(pixels, at, encoding, index < colours.length ? colours[index] : 0);
            }
        }
        return new Picture(width, image.getHeight(), encoding, pixels, orientation);
    }

    private static Picture packed(BufferedImage image, Orientation orientation) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight() * 3];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                at = put(pixels, at, Encoding.RGB, overWhite(argb));
            }
        }
        return new Picture(width, image.getHeight(), Encoding.RGB, pixels, orientation);
    }

    private static Picture components(BufferedImage image, Orientation orientation) throws BrokenPictureException {
        ColorModel colours = image.getColorModel();
        boolean grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        boolean coloured = colours.getColorSpace().getType() == ColorSpace.TYPE_RGB;
        boolean whole = colours.getTransferType() == DataBuffer.TYPE_BYTE
                || colours.getTransferType() == DataBuffer.TYPE_USHORT;
        if (!(grey || coloured) || !whole) {
            throw new BrokenPictureException("has colours of an unknown kind");
        }
        Encoding encoding = grey ? Encoding.GREY : Encoding.RGB;
        int bands = image.getRaster().getNumBands();
        int highest = (1 << colours.getComponentSize(0)) - 1;
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight() * encoding.bytes()];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i += bands) {
                int alpha = colours.hasAlpha() ? to8Bits(row[i + bands - 1], highest) : OPAQUE;
                for (int band = 0; band < encoding.bytes(); band++) {
                    int value = to8Bits(row[i + band], highest);
                    int seen = colours.isAlphaPremultiplied()
                            ? Math.min(value + OPAQUE - alpha, OPAQUE)
                            : overWhite(value, alpha);
                    pixels[at++] = (byte) seen;
                }
            }
        }
        return new Picture(width, image.getHeight(), encoding, pixels, orientation);
    }

    private static int to8Bits(int value, int highest) {
        return highest == OPAQUE ? value : (value * OPAQUE + highest / 2) / highest;
    }

    static int overWhite(int value, int alpha) {
        return (value * alpha + OPAQUE * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
    }

    private static int overWhite(int argb) {
        int alpha = argb >>> 24;
        return (overWhite((argb >> 16) & 0xff, alpha) << 16)
                | (overWhite((argb >> 8) & 0xff, alpha) << 8)
                | overWhite(argb & 0xff, alpha);
    }

    private static int put(byte[] pixels, int at, Encoding encoding, int rgb) {
        if (encoding == Encoding.GREY) {
            pixels[at] = (byte) rgb;
            return at + 1;
        }
        pixels[at] = (byte) (rgb >> 16);
        pixels[at + 1] = (byte) (rgb >> 8);
        pixels[at + 2] = (byte) rgb;
        return at + 3;
    }
}
