package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.filterscope.tensor.image.ImageFiles.encoded;
import static org.filterscope.tensor.image.ImageFiles.quarters;
import static org.filterscope.tensor.image.ImageFiles.reasonOf;
import static org.filterscope.tensor.image.ImageFiles.resource;
import static org.filterscope.tensor.image.ImageFiles.write;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePicturesTests {

    @TempDir
    private Path folder;

    static Stream<byte[]> pictures() {
        return Stream.of(
                resource("quarters.jpg"),
                resource("quarters-progressive.jpg"),
                resource("quarters-cmyk.jpg"),
                resource("quarters-lossy.webp"),
                resource("quarters-lossless.webp"),
                resource("quarters-lossy-alpha.webp"),
                resource("quarters-animated.webp"),
                encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "png"),
                encoded(quarters(BufferedImage.TYPE_BYTE_INDEXED), "gif"),
                encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "bmp"));
    }

    @Test
    void an_empty_file_is_empty() {
        assertThat(reasonOf(folder, new byte[0])).isEqualTo("is empty");
    }

    @Test
    void a_text_is_no_picture() {
        Path file = write(folder, "notes.jpg", "Dear diary".getBytes(StandardCharsets.UTF_8));

        assertThat(reasonOf(file)).isEqualTo("is no JPEG, PNG, WebP, GIF or BMP picture");
    }

    @Test
    void a_folder_is_no_picture() throws IOException {
        assertThat(reasonOf(Files.createDirectory(folder.resolve("holiday.jpg"))))
                .isEqualTo("is a folder");
    }

    @Test
    void a_file_that_is_not_there_does_not_exist() throws IOException {
        assertThat(reasonOf(folder.resolve("gone.jpg"))).isEqualTo("does not exist");
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), folder.resolve("gone.jpg"));
        assertThat(reasonOf(link)).isEqualTo("does not exist");
    }

    @Test
    void a_file_of_somebody_else_may_not_be_read() throws IOException {
        Path file = write(folder, "secret.jpg", resource("quarters.jpg"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();

        assertThat(reasonOf(file)).isEqualTo("may not be read by this user");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whatever_is_cut_off_is_broken_wherever_the_cut(byte[] picture) {
        int step = Math.max(1, picture.length / 60);
        for (int length = 1; length <= picture.length - 2; length += step) {
            assertThat(reasonOf(folder, Arrays.copyOf(picture, length)))
                    .as("%d of %d bytes", length, picture.length)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void damage_anywhere_ends_in_a_picture_or_in_words(byte[] picture) {
        Random random = new Random(11);
        try (ImageDecoder decoder = new ImageDecoder(20_000)) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = picture.clone();
                for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }

                DecodedImage decoded = decoder.decode(write(folder, "damaged", damaged));

                if (decoded instanceof BrokenImage broken) {
                    assertThat(broken.reason()).isNotBlank();
                } else {
                    Picture whole = (Picture) decoded;
                    assertThat(whole.rgb(whole.width() - 1, whole.height() - 1)).isBetween(0, 0xffffff);
                }
            }
        }
    }

    @Test
    void a_decoder_goes_on_after_a_broken_file() {
        Path good = write(folder, "good.jpg", resource("quarters.jpg"));
        Path bad = write(folder, "bad.jpg", Arrays.copyOf(resource("quarters.jpg"), 600));
        try (ImageDecoder decoder = new ImageDecoder()) {
            for (Path each : List.of(bad, good, bad, good)) {
                assertThat(decoder.decode(each) instanceof Picture).isEqualTo(each.equals(good));
            }
        }
    }

    @Test
    void a_jpeg_whose_data_end_before_its_end_marker_is_cut_off() {
        byte[] jpeg = resource("quarters.jpg");
        byte[] holed = Arrays.copyOf(jpeg, jpeg.length - 20);
        holed[holed.length - 2] = (byte) 0xff;
        holed[holed.length - 1] = (byte) 0xd9;

        assertThat(reasonOf(folder, holed)).isEqualTo("is cut off before its end");
    }

    @Test
    void a_header_of_sixty_thousand_squared_is_refused_before_decoding() {
        byte[] png = encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "png");
        ByteBuffer.wrap(png).putInt(16, 60000).putInt(20, 60000);
        byte[] jpeg = resource("quarters.jpg");
        int frame = indexOf(jpeg, 0xff, 0xc0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60000).putShort(frame + 7, (short) 60000);
        byte[] gif = encoded(quarters(BufferedImage.TYPE_BYTE_INDEXED), "gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 60000)
                .putShort(8, (short) 60000);
        byte[] bmp = encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 60000).putInt(22, 60000);

        for (byte[] each : List.of(png, jpeg, gif, bmp)) {
            assertThat(reasonOf(folder, each))
                    .isEqualTo("is too large: its header says 60000×60000, and at most 100000000 pixels are allowed");
        }
    }

    @Test
    void each_size_in_a_file_counts() {
        byte[] gif = encoded(quarters(BufferedImage.TYPE_BYTE_INDEXED), "gif");
        int frame = indexOf(gif, 0x2c, 0, 0, 0, 0);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 5, (short) 60001);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(frame + 7, (short) 60001);
        assertThat(reasonOf(folder, gif)).contains("60001×60001");

        byte[] lossless = resource("quarters-lossless.webp");
        int bits = indexOf(lossless, 'V', 'P', '8', 'L') + 9;
        ByteBuffer.wrap(lossless).order(ByteOrder.LITTLE_ENDIAN).putInt(bits, 0x0fffffff);
        assertThat(reasonOf(folder, lossless)).contains("16384×16384");

        byte[] lossy = resource("quarters-lossy.webp");
        int size = indexOf(lossy, 0x9d, 0x01, 0x2a) + 3;
        ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN).putInt(size, 0x3fff3fff);
        assertThat(reasonOf(folder, lossy)).contains("16383×16383");

        byte[] extended = resource("quarters-lossy-alpha.webp");
        int canvas = indexOf(extended, 'V', 'P', '8', 'X') + 12;
        Arrays.fill(extended, canvas, canvas + 6, (byte) 0xff);
        assertThat(reasonOf(folder, extended)).contains("16777216×16777216");
    }

    private static int indexOf(byte[] bytes, int... wanted) {
        for (int at = 0; at < bytes.length; at++) {
            if (PictureHeader.startsWith(bytes, at, wanted)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void the_limit_on_pixels_is_the_callers() {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        try (ImageDecoder small = new ImageDecoder(24 * 16 - 1);
                ImageDecoder exact = new ImageDecoder(24 * 16)) {
            assertThat(small.decode(file)).isInstanceOf(BrokenImage.class);
            assertThat(exact.decode(file)).isInstanceOf(Picture.class);
        }
    }

    @Test
    void a_bitmap_that_wraps_another_picture_is_refused() {
        byte[] bmp = encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 5);

        assertThat(reasonOf(folder, bmp)).contains("not supported");
    }

    @Test
    void a_row_longer_than_any_screen_is_refused() {
        byte[] png = encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "png");
        ByteBuffer.wrap(png).putInt(16, 50_000_000).putInt(20, 2);

        assertThat(reasonOf(folder, png)).startsWith("is too long");
    }

    @Test
    void a_picture_without_pixels_is_none() {
        byte[] png = encoded(quarters(BufferedImage.TYPE_3BYTE_BGR), "png");
        ByteBuffer.wrap(png).putInt(16, 0);

        assertThat(reasonOf(folder, png)).startsWith("has no pixels");
    }
}
