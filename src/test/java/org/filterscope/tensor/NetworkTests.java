package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs networks whose feature maps are worked out by hand. */
class NetworkTests {

    /** Red, green, blue of the first pixel of every test picture; all others are black. */
    private static final float[] PIXEL = {5, 2, 4};

    @TempDir
    Path folder;

    @Test
    void a_flat_network_returns_all_its_layers_in_one_pass() {
        try (Network network = load(TinyNetworks.flat(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(names(network)).containsExactly("first", "second");
            assertThat(firstPixel(outputs, 0)).containsExactly(3, 3); // 5 − 2, 4 − 1
            assertThat(firstPixel(outputs, 1)).containsExactly(6, 6);
            assertThat(outputs.shape(0)).isEqualTo(new LayerShape(2, 4, 4));
            assertThat(outputs.map(0, 0).at(1, 1)).isZero(); // ReLU(0 − 1)
        }
    }

    @Test
    void a_layer_is_read_out_of_functions_two_levels_deep() {
        try (Network network = load(TinyNetworks.nestedTwice(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(names(network)).containsExactly("first");
            assertThat(firstPixel(outputs, 0)).containsExactly(3, 3);
            assertThat(outputs.predictions().getFirst()).containsExactly(3f / 16, 3f / 16);
        }
    }

    @Test
    void a_function_called_twice_gives_two_layers_that_do_not_mix() {
        try (Network network = load(TinyNetworks.sharedFunction(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(firstPixel(outputs, 0)).containsExactly(6, 3, 5);
            assertThat(firstPixel(outputs, 1)).containsExactly(7, 4, 6);
        }
    }

    @Test
    void channels_first_come_out_as_channels_last() {
        try (Network network = load(TinyNetworks.channelsFirst(), ModelOptions.NONE)) {
            float[] planes = new float[48];
            planes[0] = PIXEL[0];
            planes[16] = PIXEL[1];
            planes[32] = PIXEL[2];

            LayerOutputs outputs = network.forward(planes, 1);

            assertThat(network.model().input().layout()).isEqualTo(InputShape.Layout.NCHW);
            assertThat(outputs.shape(0)).isEqualTo(new LayerShape(2, 4, 4));
            assertThat(firstPixel(outputs, 0)).containsExactly(3, 3);
        }
    }

    @Test
    void a_residual_block_is_read_behind_its_sum_and_activation() {
        try (Network network = load(TinyNetworks.residual(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(names(network)).containsExactly("block_out");
            assertThat(firstPixel(outputs, 0)).containsExactly(15, 6, 12);
        }
    }

    @Test
    void branches_that_are_concatenated_are_one_layer() {
        try (Network network = load(TinyNetworks.fire(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(names(network)).containsExactly("fire");
            assertThat(network.layers().getFirst().convolutions()).hasSize(2);
            assertThat(firstPixel(outputs, 0)).containsExactly(5, 2, 4, 15, 6, 12);
        }
    }

    @Test
    void a_network_of_any_size_takes_the_size_it_is_given() {
        ModelOptions options = new ModelOptions(null, 6, 5);
        try (Network network = load(TinyNetworks.greyOfAnySize(), options)) {
            float[] pixels = new float[30];
            pixels[0] = 2;

            LayerOutputs outputs = network.forward(pixels, 1);

            assertThat(network.model().input()).isEqualTo(new InputShape(6, 5, 1, InputShape.Layout.NHWC));
            assertThat(network.layers().getFirst().activation()).isEqualTo("SiLU");
            assertThat(outputs.shape(0)).isEqualTo(new LayerShape(1, 6, 5));
            assertThat(outputs.map(0, 0).at(0, 0)).isCloseTo(1.7615942f, org.assertj.core.data.Offset.offset(1e-6f));
        }
    }

    @Test
    void depthwise_and_dilated_convolutions_are_layers_too() {
        try (Network network = load(TinyNetworks.depthwiseAndDilated(), ModelOptions.NONE)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(network.layers()).extracting(Layer::kernels).containsExactly("1×1 depthwise", "3×3 dilated 2");
            assertThat(network.layers()).extracting(Layer::activation).containsExactly("ReLU6", "linear");
            assertThat(firstPixel(outputs, 0)).containsExactly(5, 4, 6); // 5·1, 2·2, min(4·3, 6)
            assertThat(firstPixel(outputs, 1)).containsExactly(5);
        }
    }

    @Test
    void only_the_wanted_layer_is_computed_and_returned() {
        TargetModel model = TargetModel.open(TinyNetworks.flat().writeTo(folder), ModelOptions.NONE);
        try (Network network =
                Network.load(Engine.start(DeviceChoice.CPU), model, List.of(model.layer("second")), false)) {
            LayerOutputs outputs = network.forward(picture(network), 1);

            assertThat(firstPixel(outputs, 0)).containsExactly(6, 6);
            assertThat(outputs.predictions()).isEmpty();
        }
    }

    @Test
    void images_of_a_batch_keep_their_places() {
        try (Network network = load(TinyNetworks.flat(), ModelOptions.NONE)) {
            float[] two = new float[96];
            two[48] = 7;

            LayerOutputs outputs = network.forward(two, 2);

            assertThat(outputs.map(0, 0).at(0, 0)).isZero();
            assertThat(outputs.map(0, 1).at(0, 0)).isEqualTo(7);
        }
    }

    private Network load(ModelSketch sketch, ModelOptions options) {
        TargetModel model = TargetModel.open(sketch.writeTo(folder), options);
        return Network.load(Engine.start(DeviceChoice.CPU), model, model.layers(), true);
    }

    private static float[] picture(Network network) {
        float[] pixels = new float[network.model().input().values()];
        System.arraycopy(PIXEL, 0, pixels, 0, PIXEL.length);
        return pixels;
    }

    private static List<String> names(Network network) {
        return network.layers().stream().map(Layer::name).toList();
    }

    private static List<Integer> firstPixel(LayerOutputs outputs, int layer) {
        FeatureMap map = outputs.map(layer, 0);
        return IntStream.range(0, map.channels())
                .mapToObj(channel -> Math.round(map.at(0, channel)))
                .toList();
    }
}
