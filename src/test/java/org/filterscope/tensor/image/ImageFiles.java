package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Image files for the tests, and the four colours they show. */
final class ImageFiles {

    static final int RED = 0xc82814;
    static final int GREEN = 0x1eb43c;
    static final int BLUE = 0x143cd2;
    static final int YELLOW = 0xf0e65a;

    private ImageFiles() {}

    /** A file of the resources; see the README beside them. */
    static byte[] resource(String name) {
        try (InputStream content = ImageFiles.class.getResourceAsStream(name)) {
            assertThat(content).as(name).isNotNull();
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The four quarters of 12 × 8 pixels. */
    static BufferedImage quarters(int type) {
        BufferedImage image = new BufferedImage(24, 16, type);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 24; x++) {
                image.setRGB(x, y, 0xff000000 | (y < 8 ? x < 12 ? RED : GREEN : x < 12 ? BLUE : YELLOW));
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with an EXIF segment of nothing but an orientation, right after its first marker. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        exif.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(exif.array(), 0, 36);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    static Picture decode(Path file) {
        try (ImageDecoder decoder = new ImageDecoder()) {
            DecodedImage decoded = decoder.decode(file);
            assertThat(decoded).isInstanceOf(Picture.class);
            return (Picture) decoded;
        }
    }

    static Picture decode(Path folder, byte[] content) {
        return decode(write(folder, "picture", content));
    }

    static String reasonOf(Path file) {
        try (ImageDecoder decoder = new ImageDecoder()) {
            DecodedImage decoded = decoder.decode(file);
            assertThat(decoded).isInstanceOf(BrokenImage.class);
            BrokenImage broken = (BrokenImage) decoded;
            assertThat(broken.file()).isEqualTo(file);
            return broken.reason();
        }
    }

    static String reasonOf(Path folder, byte[] content) {
        return reasonOf(write(folder, "picture", content));
    }

    /** Checks the middle of each quarter, within a tolerance for each channel. */
    static void assertQuarters(
            Picture picture, int tolerance, int topLeft, int topRight, int bottomLeft, int bottomRight) {
        int x = picture.width() / 4;
        int y = picture.height() / 4;
        assertColour(picture.rgb(x, y), topLeft, tolerance);
        assertColour(picture.rgb(3 * x, y), topRight, tolerance);
        assertColour(picture.rgb(x, 3 * y), bottomLeft, tolerance);
        assertColour(picture.rgb(3 * x, 3 * y), bottomRight, tolerance);
    }

    static void assertQuarters(Picture picture, int tolerance) {
        assertThat(picture.width()).isEqualTo(24);
        assertThat(picture.height()).isEqualTo(16);
        assertQuarters(picture, tolerance, RED, GREEN, BLUE, YELLOW);
    }

    private static void assertColour(int actual, int expected, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((actual >> shift) & 0xff)
                    .as("#%06x against #%06x", actual, expected)
                    .isBetween(((expected >> shift) & 0xff) - tolerance, ((expected >> shift) & 0xff) + tolerance);
        }
    }
}
