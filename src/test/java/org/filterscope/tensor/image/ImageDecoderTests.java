package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filterscope.tensor.image.ImageFiles.BLUE;
import static org.filterscope.tensor.image.ImageFiles.GREEN;
import static org.filterscope.tensor.image.ImageFiles.RED;
import static org.filterscope.tensor.image.ImageFiles.YELLOW;
import static org.filterscope.tensor.image.ImageFiles.assertQuarters;
import static org.filterscope.tensor.image.ImageFiles.decode;
import static org.filterscope.tensor.image.ImageFiles.encoded;
import static org.filterscope.tensor.image.ImageFiles.quarters;
import static org.filterscope.tensor.image.ImageFiles.resource;
import static org.filterscope.tensor.image.ImageFiles.withExif;
import static org.filterscope.tensor.image.ImageFiles.write;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTests {

    private static final int WHITE = 0xffffff;

    /** (240, 230, 90) with an alpha of 128 over white: (240·128 + 255·127)/255 = 247.47, and so on. */
    private static final int YELLOW_OVER_WHITE = 0xf7f2ac;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quarters.jpg", "quarters-progressive.jpg", "quarters-cmyk.jpg", "quarters-lossy.webp"})
    void lossy_files_show_their_colours_about_right(String name) {
        assertQuarters(decode(folder, resource(name)), 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters-lossless.webp", "quarters-animated.webp"})
    void lossless_webp_shows_its_colours_exactly(String name) {
        assertQuarters(decode(folder, resource(name)), 0);
    }

    @Test
    void transparent_webp_lies_over_white() {
        assertQuarters(
                decode(folder, resource("quarters-lossless-alpha.webp")), 0, WHITE, GREEN, BLUE, YELLOW_OVER_WHITE);
        assertQuarters(decode(folder, resource("quarters-lossy-alpha.webp")), 6, WHITE, GREEN, BLUE, YELLOW_OVER_WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        // EXIF 2.32, tag 0x0112: which side of the scene the first stored row and column show.
        "1, red, green, blue, yellow",
        "2, green, red, yellow, blue",
        "3, yellow, blue, green, red",
        "4, blue, yellow, red, green",
        "5, red, blue, green, yellow",
        "6, blue, red, yellow, green",
        "7, yellow, green, blue, red",
        "8, green, yellow, red, blue"
    })
    void pictures_are_turned_upright_by_exif(int orientation, String tl, String tr, String bl, String br) {
        Picture picture = decode(folder, withExif(resource("quarters.jpg"), orientation));

        assertThat(picture.width()).isEqualTo(orientation < 5 ? 24 : 16);
        assertThat(picture.height()).isEqualTo(orientation < 5 ? 16 : 24);
        assertQuarters(picture, 6, colour(tl), colour(tr), colour(bl), colour(br));
    }

    private static int colour(String name) {
        return switch (name) {
            case "red" -> RED;
            case "green" -> GREEN;
            case "blue" -> BLUE;
            default -> YELLOW;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 60000})
    void an_orientation_that_does_not_exist_is_passed_over(int orientation) {
        assertQuarters(decode(folder, withExif(resource("quarters.jpg"), orientation)), 6);
    }

    @Test
    void webp_is_turned_upright_too() {
        Picture picture = decode(folder, resource("quarters-turned.webp"));

        assertThat(picture.width()).isEqualTo(16);
        assertQuarters(picture, 0, BLUE, RED, YELLOW, GREEN);
    }

    @Test
    void a_camera_file_without_jfif_marker_is_still_ycbcr() {
        byte[] jfif = resource("quarters.jpg");
        int length = ((jfif[4] & 0xff) << 8) | (jfif[5] & 0xff);
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        bare.write(jfif, 0, 2);
        bare.write(jfif, 4 + length, jfif.length - 4 - length);

        assertQuarters(decode(folder, bare.toByteArray()), 6);
        assertQuarters(decode(folder, withExif(bare.toByteArray(), 1)), 6);
    }

    @Test
    void a_damaged_profile_does_not_hinder() {
        byte[] jpeg = resource("quarters.jpg");
        ByteArrayOutputStream profiled = new ByteArrayOutputStream();
        profiled.write(jpeg, 0, 2);
        byte[] segment = new byte[20];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) 0xe2;
        segment[3] = 18;
        System.arraycopy("ICC_PROFILE\0\1\1".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, segment, 4, 14);
        profiled.writeBytes(segment);
        profiled.write(jpeg, 2, jpeg.length - 2);

        assertQuarters(decode(folder, profiled.toByteArray()), 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void colours_without_loss_come_through_exactly(String format) {
        assertQuarters(decode(folder, encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), format)), 0);
    }

    @Test
    void palettes_give_their_colours() {
        assertQuarters(decode(folder, encoded(paletted(2), "gif")), 0);
        assertQuarters(decode(folder, encoded(paletted(2), "png")), 0);
        assertQuarters(decode(folder, encoded(paletted(4), "bmp")), 0);
    }

    private static BufferedImage paletted(int bits) {
        int[] colours = Arrays.copyOf(new int[] {RED, GREEN, BLUE, YELLOW}, 1 << bits);
        IndexColorModel palette =
                new IndexColorModel(bits, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.createGraphics().drawImage(quarters(BufferedImage.TYPE_INT_RGB), 0, 0, null);
        return image;
    }

    @Test
    void the_first_frame_of_a_gif_lies_where_it_belongs_on_the_screen() {
        // Screen 4×3, two colours (red, green); frame 2×1 at (1, 2) showing green, red. LZW by hand, 2 bits to begin
        // with: clear 100, 1 = 001, 0 = 000, end 101, three bits each, low bits first: 0x0c 0x0a.
        byte[] gif = bytes(
                'G', 'I', 'F', '8', '9', 'a', 4, 0, 3, 0, 0x80, 0, 0, 0xc8, 0x28, 0x14, 0x1e, 0xb4, 0x3c, 0x2c, 1, 0, 2,
                0, 2, 0, 1, 0, 0, 2, 2, 0x0c, 0x0a, 0, 0x3b);

        Picture picture = decode(folder, gif);

        assertThat(picture.width()).isEqualTo(4);
        assertThat(picture.height()).isEqualTo(3);
        assertThat(picture.rgb(1, 2)).isEqualTo(GREEN);
        assertThat(picture.rgb(2, 2)).isEqualTo(RED);
        assertThat(picture.rgb(0, 2)).isEqualTo(WHITE);
        assertThat(picture.rgb(1, 1)).isEqualTo(WHITE);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void transparent_png_lies_over_white() {
        BufferedImage image = quarters(BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 12; x++) {
                image.setRGB(x, y, RED);
                image.setRGB(x + 12, y + 8, 0x80000000 | YELLOW);
            }
        }

        assertQuarters(decode(folder, encoded(image, "png")), 0, WHITE, GREEN, BLUE, YELLOW_OVER_WHITE);
    }

    @Test
    void a_transparent_entry_of_a_palette_lies_over_white() {
        byte[] ramp = {0, 100, (byte) 200, 50};
        IndexColorModel palette = new IndexColorModel(2, 4, ramp, ramp, new byte[] {9, 100, (byte) 200, 50}, 0);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 1, 2, 3});

        Picture picture = decode(folder, encoded(image, "png"));

        assertThat(new int[] {picture.rgb(0, 0), picture.rgb(1, 0), picture.rgb(2, 0), picture.rgb(3, 0)})
                .containsExactly(WHITE, 0x646464, 0xc8c8c8, 0x323232);
    }

    @Test
    void grey_keeps_its_values() {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }
        Picture picture = decode(folder, encoded(image, "png"));

        assertThat(picture.grey()).isTrue();
        for (int x = 0; x < 256; x++) {
            assertThat(picture.rgb(x, 0)).isEqualTo(x * 0x010101);
        }
    }

    @Test
    void grey_jpeg_keeps_its_values() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 100);
        }
        Picture picture = decode(folder, encoded(image, "jpeg"));

        assertThat(picture.grey()).isTrue();
        assertThat(picture.rgb(5, 5) & 0xff).isBetween(99, 101);
    }

    @Test
    void black_and_white_is_black_and_white() {
        BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(8, 0, WHITE);
        Picture picture = decode(folder, encoded(image, "png"));

        assertThat(picture.grey()).isTrue();
        assertThat(picture.rgb(7, 0)).isZero();
        assertThat(picture.rgb(8, 0)).isEqualTo(WHITE);
    }

    @Test
    void sixteen_bits_are_rounded_to_eight() {
        BufferedImage grey = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 128, 129, 65535});
        Picture picture = decode(folder, encoded(grey, "png"));

        assertThat(new int[] {picture.rgb(0, 0), picture.rgb(1, 0), picture.rgb(2, 0), picture.rgb(3, 0)})
                .containsExactly(0, 0, 0x010101, WHITE);
    }

    @Test
    void sixteen_bits_of_colour_with_alpha_lie_over_white() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, 3, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixel(0, 0, new int[] {200 * 257, 100 * 257, 50 * 257, 65535});
        raster.setPixel(1, 0, new int[] {240 * 257, 230 * 257, 90 * 257, 128 * 257});

        Picture picture = decode(folder, encoded(new BufferedImage(model, raster, false, null), "png"));

        assertThat(picture.rgb(0, 0)).isEqualTo(0xc86432);
        assertThat(picture.rgb(1, 0)).isEqualTo(YELLOW_OVER_WHITE);
    }

    @Test
    void grey_with_alpha_lies_over_white() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[] {70, 255, 90, 128});

        Picture picture = decode(folder, encoded(new BufferedImage(model, raster, false, null), "png"));

        assertThat(picture.grey()).isTrue();
        assertThat(picture.rgb(0, 0)).isEqualTo(0x464646);
        assertThat(picture.rgb(1, 0)).isEqualTo(0xacacac);
    }

    @Test
    void the_content_counts_and_not_the_name() {
        assertQuarters(decode(write(folder, "picture.gif", resource("quarters-lossless.webp"))), 0);
    }

    @Test
    void names_with_spaces_and_letters_of_all_languages_are_names() {
        assertQuarters(decode(write(folder, "grüne Wiese 草地.jpg", resource("quarters.jpg"))), 6);
    }

    @Test
    void what_follows_the_end_of_a_jpeg_is_not_its_business() {
        byte[] jpeg = resource("quarters.jpg");

        assertQuarters(decode(folder, Arrays.copyOf(jpeg, jpeg.length + 1000)), 6);
    }
}
