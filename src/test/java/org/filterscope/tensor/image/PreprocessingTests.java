package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.InputShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tf",
                "torch",
                "caffe",
                "unit",
                "raw",
                "torch:resize=256",
                "caffe:squash",
                "custom:order=bgr,scale=0.5,mean=1.0/2.0/3.0,std=4.0/5.0/6.0",
                "custom:order=grey,scale=0.25,mean=0.5,std=0.125,squash"
            })
    void a_text_in_its_own_form_comes_back_unchanged(String text) {
        assertThat(Preprocessing.parse(text).text()).isEqualTo(text);
    }

    @Test
    void any_preprocessing_survives_the_way_through_its_text() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            ChannelOrder order = List.copyOf(EnumSet.allOf(ChannelOrder.class)).get(random.nextInt(3));
            List<Double> mean = new ArrayList<>();
            List<Double> std = new ArrayList<>();
            for (int channel = 0; channel < order.channels(); channel++) {
                mean.add(random.nextGaussian() * 100);
                std.add(Double.MIN_NORMAL + random.nextDouble());
            }
            Resizing resizing =
                    random.nextBoolean() ? Resizing.SQUASH : new Resizing.ShortSide(random.nextInt(3) * 100);
            Preprocessing preprocessing = new Preprocessing(order, random.nextDouble() - 2, mean, std, resizing);

            assertThat(Preprocessing.parse(preprocessing.text())).isEqualTo(preprocessing);
        }
    }

    @Test
    void what_people_write_is_understood() {
        assertThat(Preprocessing.parse(" Torch ")).isEqualTo(Preprocessing.TORCH);
        assertThat(Preprocessing.parse("custom: order=RGB, scale=1/255, mean=0.485/0.456/0.406, std=0.229/0.224/0.225"))
                .isEqualTo(Preprocessing.TORCH);
        assertThat(Preprocessing.parse("custom:order=gray").order()).isEqualTo(ChannelOrder.GREY);
        assertThat(Preprocessing.parse("custom:mean=5").mean()).containsExactly(5.0, 5.0, 5.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "imagenet",
                "custom",
                "custom:",
                "torch:",
                "torch:scale=2",
                "torch:resize=0",
                "torch:resize=-5",
                "torch:resize=many",
                "torch:squash,resize=256",
                "torch:squash=yes",
                "custom:order=cmyk",
                "custom:scale=0",
                "custom:scale=NaN",
                "custom:scale=1/0",
                "custom:scale=1,scale=2",
                "custom:mean=1/2",
                "custom:mean=a/b/c",
                "custom:std=0",
                "custom:std=-1/1/1",
                "custom:order=grey,mean=1/2/3",
                "custom:colour=rgb"
            })
    void what_means_nothing_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> Preprocessing.parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching("(?s).+[;:].+\\.");
    }

    @Test
    void a_resize_below_the_input_is_refused() {
        Preprocessing small = Preprocessing.parse("torch:resize=200");
        InputShape shape = new InputShape(224, 224, 3, InputShape.Layout.NHWC);

        assertThatThrownBy(() -> Placement.of(640, 480, small, shape))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("200")
                .hasMessageContaining("224");
    }

    @Test
    void only_colour_and_grey_inputs_are_pictures() {
        assertThatThrownBy(() -> new InputShape(24, 24, 20, InputShape.Layout.NHWC))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("20 channels");
        assertThatThrownBy(() -> new InputShape(0, 24, 3, InputShape.Layout.NHWC))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new InputShape(100_000, 100_000, 3, InputShape.Layout.NHWC))
                .isInstanceOf(RefusedException.class);
    }
}
