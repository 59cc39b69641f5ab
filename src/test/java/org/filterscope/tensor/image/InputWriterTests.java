package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.InputShape.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The resized values were computed by Pillow 12.3: each channel as an image of mode F (so that nothing is rounded),
 * {@code resize(size, Image.BILINEAR)}, then cut.
 */
class InputWriterTests {

    private static final Offset<Float> CLOSE = within(0.001f);

    /** 7 × 5 pixels: R = (50x + 7y) mod 256, G = (13x + 60y) mod 256, B = 255 − 20x − 30y. */
    private static Picture pattern(Encoding encoding) {
        byte[] pixels = new byte[7 * 5 * 3];
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                int at = (y * 7 + x) * 3;
                pixels[at + (encoding == Encoding.RGB ? 0 : 2)] = (byte) (50 * x + 7 * y);
                pixels[at + 1] = (byte) (13 * x + 60 * y);
                pixels[at + (encoding == Encoding.RGB ? 2 : 0)] = (byte) (255 - 20 * x - 30 * y);
            }
        }
        return new Picture(7, 5, encoding, pixels, Orientation.UPRIGHT);
    }

    private static Picture plain(int red, int green, int blue) {
        byte[] pixels = new byte[10 * 8 * 3];
        for (int at = 0; at < pixels.length; at += 3) {
            pixels[at] = (byte) red;
            pixels[at + 1] = (byte) green;
            pixels[at + 2] = (byte) blue;
        }
        return new Picture(10, 8, Encoding.RGB, pixels, Orientation.UPRIGHT);
    }

    private static float[] written(Picture picture, String preprocessing, InputShape shape) {
        float[] values = new float[shape.values() + 2];
        Arrays.fill(values, Float.NaN);
        new InputWriter(Preprocessing.parse(preprocessing), shape).write(picture, values, 1);
        assertThat(values[0]).isNaN();
        assertThat(values[values.length - 1]).isNaN();
        return Arrays.copyOfRange(values, 1, values.length - 1);
    }

    private static InputShape nhwc(int height, int width, int channels) {
        return new InputShape(height, width, channels, Layout.NHWC);
    }

    @ParameterizedTest
    @CsvSource({
        // By hand for the pixel (200, 100, 50): 200/127.5 − 1 and so on.
        "tf, 0.568627, -0.215686, -0.607843",
        // (200/255 − 0.485)/0.229, (100/255 − 0.456)/0.224, (50/255 − 0.406)/0.225
        "torch, 1.307013, -0.285014, -0.932985",
        // 50 − 104, 100 − 117, 200 − 123
        "caffe, -54, -17, 77",
        "unit, 0.784314, 0.392157, 0.196078",
        "raw, 200, 100, 50",
        "'custom:order=bgr,scale=2,mean=1/2/3,std=4/5/8', 24.75, 39.6, 49.625",
        // 0.299·200 + 0.587·100 + 0.114·50 = 124.2
        "'custom:order=grey,mean=24.2,std=10', 10, 10, 10"
    })
    void each_preset_has_its_numbers(String preprocessing, float first, float second, float third) {
        float[] values = written(plain(200, 100, 50), preprocessing, nhwc(3, 3, 3));

        for (int at = 0; at < values.length; at += 3) {
            assertThat(values[at]).isCloseTo(first, CLOSE);
            assertThat(values[at + 1]).isCloseTo(second, CLOSE);
            assertThat(values[at + 2]).isCloseTo(third, CLOSE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The luma 124.2 with the averages of the three means and deviations: (124.2/255 − 0.449)/0.226.
        "torch, 0.168402",
        "tf, -0.025882",
        // 124.2 − (104 + 117 + 123)/3
        "caffe, 9.533333",
        "raw, 124.2",
        "'custom:order=grey,mean=24.2,std=10', 10"
    })
    void a_network_of_one_channel_gets_the_brightness(String preprocessing, float expected) {
        for (float value : written(plain(200, 100, 50), preprocessing, nhwc(2, 4, 1))) {
            assertThat(value).isCloseTo(expected, CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"RGB", "BGR"})
    void reduction_is_antialiased_as_in_pillow(Encoding encoding) {
        float[] expected = {
            29.1905f, 32.5238f, 231.6667f, 107.0000f, 52.7543f, 200.5428f, 177.0571f, 76.6743f, 163.7429f,
            40.1905f, 126.8095f, 184.5238f, 118.0000f, 147.0400f, 153.4000f, 158.8000f, 170.9600f, 116.6000f,
            51.1905f, 214.1293f, 137.3810f, 129.0000f, 124.2971f, 106.2571f, 169.8000f, 118.9600f, 69.4571f
        };

        assertThat(written(pattern(encoding), "raw", nhwc(3, 3, 3))).containsExactly(expected, CLOSE);
    }

    @Test
    void squashing_is_antialiased_as_in_pillow() {
        float[] expected = {
            86.0698f, 80.5581f, 193.3721f, 121.5793f, 115.0063f, 136.6279f, 100.0698f, 160.7780f, 133.3721f, 110.9535f,
            134.0677f, 76.6279f
        };

        assertThat(written(pattern(Encoding.RGB), "raw:squash", nhwc(2, 2, 3))).containsExactly(expected, CLOSE);
    }

    @Test
    void brightness_is_resized_like_colours() {
        float[] expected = {
            54.2294f, 85.8217f, 116.6146f, 107.4899f, 139.0821f, 161.1271f, 156.6613f, 123.6467f, 128.5178f
        };

        assertThat(written(pattern(Encoding.RGB), "raw", nhwc(3, 3, 1))).containsExactly(expected, CLOSE);
    }

    @Test
    void enlargement_is_bilinear_as_in_pillow() {
        float[] values = written(pattern(Encoding.RGB), "raw", nhwc(8, 8, 3));

        assertThat(Arrays.copyOfRange(values, 0, 3))
                .containsExactly(new float[] {54.54546f, 14.18182f, 233.18182f}, CLOSE);
        assertThat(Arrays.copyOfRange(values, 9, 12)).containsExactly(new float[] {150, 39, 195}, CLOSE);
        assertThat(Arrays.copyOfRange(values, 84, 87))
                .containsExactly(new float[] {193.63068f, 148.52272f, 131.64772f}, CLOSE);
        assertThat(Arrays.copyOfRange(values, 189, 192))
                .containsExactly(new float[] {49.27273f, 56.09091f, 24.09091f}, CLOSE);
    }

    @Test
    void channels_first_holds_the_same_values_plane_by_plane() {
        float[] last = written(pattern(Encoding.RGB), "torch", nhwc(4, 3, 3));
        float[] first = written(pattern(Encoding.RGB), "torch", new InputShape(4, 3, 3, Layout.NCHW));

        for (int channel = 0; channel < 3; channel++) {
            for (int pixel = 0; pixel < 12; pixel++) {
                assertThat(first[channel * 12 + pixel]).isEqualTo(last[pixel * 3 + channel]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "raw:squash", "raw:resize=9"})
    void turning_before_or_after_resizing_is_the_same(String preprocessing) {
        Random random = new Random(5);
        byte[] pixels = new byte[11 * 7 * 3];
        random.nextBytes(pixels);
        for (Orientation orientation : Orientation.values()) {
            Picture turned = new Picture(11, 7, Encoding.RGB, pixels, orientation);
            byte[] upright = new byte[pixels.length];
            for (int y = 0; y < turned.height(); y++) {
                for (int x = 0; x < turned.width(); x++) {
                    int rgb = turned.rgb(x, y);
                    int at = (y * turned.width() + x) * 3;
                    upright[at] = (byte) (rgb >> 16);
                    upright[at + 1] = (byte) (rgb >> 8);
                    upright[at + 2] = (byte) rgb;
                }
            }
            Picture copied = new Picture(turned.width(), turned.height(), Encoding.RGB, upright, Orientation.UPRIGHT);
            for (Layout layout : Layout.values()) {
                InputShape shape = new InputShape(4, 6, 3, layout);

                assertThat(written(turned, preprocessing, shape))
                        .as("%s %s", orientation, layout)
                        .containsExactly(written(copied, preprocessing, shape), within(0.001f));
            }
        }
    }

    @Test
    void one_writer_serves_pictures_of_all_sizes_in_turn() {
        Random random = new Random(9);
        InputWriter shared = new InputWriter(Preprocessing.TF, nhwc(6, 5, 3));
        for (int i = 0; i < 50; i++) {
            Encoding encoding = anyOf(random, Encoding.class);
            int width = 1 + random.nextInt(60);
            int height = 1 + random.nextInt(60);
            byte[] pixels = new byte[width * height * encoding.bytes()];
            random.nextBytes(pixels);
            Picture picture = new Picture(width, height, encoding, pixels, anyOf(random, Orientation.class));
            float[] values = new float[6 * 5 * 3];
            shared.write(picture, values, 0);

            assertThat(values).containsExactly(written(picture, "tf", nhwc(6, 5, 3)), within(0f));
        }
    }

    private static <E extends Enum<E>> E anyOf(Random random, Class<E> choices) {
        List<E> all = List.copyOf(EnumSet.allOf(choices));
        return all.get(random.nextInt(all.size()));
    }
}
