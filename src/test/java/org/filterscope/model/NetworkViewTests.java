package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.Test;

class NetworkViewTests {

    private static final InputShape ONE_PIXEL = new InputShape(1, 1, 3, InputShape.Layout.NHWC);

    @Test
    void the_range_is_what_black_and_white_become() {
        assertThat(NetworkView.range(Preprocessing.TF).least()).isCloseTo(-1, within(1e-9));
        assertThat(NetworkView.range(Preprocessing.TF).greatest()).isCloseTo(1, within(1e-9));
        // (0 − 0.485) / 0.229 and (1 − 0.406) / 0.225
        assertThat(NetworkView.range(Preprocessing.TORCH).least()).isCloseTo(-2.1179039301, within(1e-9));
        assertThat(NetworkView.range(Preprocessing.TORCH).greatest()).isCloseTo(2.64, within(1e-9));
    }

    @Test
    void the_first_channel_is_shown_as_red() throws IOException {
        assertThat(shown(Preprocessing.RAW, ONE_PIXEL, 255, 128, 0).getRGB(0, 0) & 0xffffff)
                .isEqualTo(0xff8000);
    }

    @Test
    void planes_are_put_together_again() throws IOException {
        InputShape planes = new InputShape(1, 2, 3, InputShape.Layout.NCHW);

        BufferedImage image = shown(Preprocessing.RAW, planes, 255, 0, 0, 255, 0, 255);

        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(0xff0000);
        assertThat(image.getRGB(1, 0) & 0xffffff).isEqualTo(0x00ffff);
    }

    @Test
    void large_inputs_are_shown_smaller() throws IOException {
        InputShape large = new InputShape(1000, 500, 1, InputShape.Layout.NHWC);

        BufferedImage image = shown(Preprocessing.RAW, large, new float[500_000]);

        assertThat(image.getHeight()).isEqualTo(250);
        assertThat(image.getWidth()).isEqualTo(125);
    }

    private static BufferedImage shown(Preprocessing preprocessing, InputShape shape, float... values)
            throws IOException {
        String address = new NetworkView(shape, preprocessing).dataAddress(values, 0);
        byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
