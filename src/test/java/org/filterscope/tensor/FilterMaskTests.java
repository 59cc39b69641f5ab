package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Switches filters off in networks whose outputs are worked out by hand. */
class FilterMaskTests {

    @TempDir
    Path folder;

    private static Stream<Supplier<ModelSketch>> networks() {
        return Stream.of(
                TinyNetworks::flat,
                TinyNetworks::nestedTwice,
                TinyNetworks::sharedFunction,
                TinyNetworks::featuresAndHead,
                TinyNetworks::channelsFirst,
                TinyNetworks::residual,
                TinyNetworks::fire,
                TinyNetworks::depthwiseAndDilated,
                TinyNetworks::colours);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_mask_of_ones_changes_not_one_bit(Supplier<ModelSketch> sketch) {
        TargetModel model = opened(sketch.get());
        float[] pixels = noise(model, 3);
        LayerOutputs plain = forward(Network.load(engine(), model, model.layers(), true), pixels, FilterMask.ALL_ON);

        for (Layer layer : model.layers()) {
            int filters = plain.shape(layer.position()).filters();
            LayerOutputs masked = forward(
                    Network.loadMasked(engine(), model, layer, model.layers(), true),
                    pixels,
                    FilterMask.without(filters, List.of()));

            assertThat(masked.predictions()).usingRecursiveComparison().isEqualTo(plain.predictions());
            for (int i = 0; i < model.layers().size(); i++) {
                assertThat(masked.layers().get(i).values())
                        .isEqualTo(plain.layers().get(i).values());
            }
        }
    }

    @Test
    void all_that_follows_a_filter_that_is_off_is_as_if_it_were_zero() {
        LayerOutputs outputs = masked(TinyNetworks.flat(), "first", FilterMask.without(2, List.of(0)));

        assertThat(firstPixel(outputs, 0)).containsExactly(0, 3);
        assertThat(firstPixel(outputs, 1)).containsExactly(0, 6);
        assertThat(outputs.predictions().getFirst()).containsExactly(0, 6f / 16);
    }

    @Test
    void a_mask_reaches_into_functions_two_levels_deep() {
        LayerOutputs outputs = masked(TinyNetworks.nestedTwice(), "first", FilterMask.without(2, List.of(1)));

        assertThat(outputs.predictions().getFirst()).containsExactly(3f / 16, 0);
    }

    @Test
    void a_mask_reaches_one_call_of_a_function_and_leaves_the_other_alone() {
        TargetModel model = opened(TinyNetworks.sharedFunction());

        LayerOutputs once = forward(
                Network.loadMasked(engine(), model, model.layers().getFirst(), model.layers(), true),
                pixel(model),
                FilterMask.without(3, List.of(0)));
        LayerOutputs twice = forward(
                Network.loadMasked(engine(), model, model.layers().getLast(), model.layers(), true),
                pixel(model),
                FilterMask.without(3, List.of(0)));

        assertThat(firstPixel(once, 0)).containsExactly(0, 3, 5);
        assertThat(firstPixel(once, 1)).containsExactly(1, 4, 6);
        assertThat(firstPixel(twice, 0)).containsExactly(6, 3, 5);
        assertThat(firstPixel(twice, 1)).containsExactly(0, 4, 6);
    }

    @Test
    void what_another_function_makes_of_a_layer_changes_too() {
        LayerOutputs outputs = masked(TinyNetworks.featuresAndHead(), "first", FilterMask.without(2, List.of(0)));

        assertThat(outputs.predictions().getFirst()).containsExactly(0, 6f / 16);
    }

    @Test
    void channels_that_come_first_are_switched_off_too() {
        TargetModel model = opened(TinyNetworks.channelsFirst());
        float[] planes = new float[48];
        planes[0] = 5;
        planes[16] = 2;
        planes[32] = 4;

        LayerOutputs outputs = forward(
                Network.loadMasked(engine(), model, model.layers().getFirst(), model.layers(), true),
                planes,
                FilterMask.without(2, List.of(0)));

        assertThat(firstPixel(outputs, 0)).containsExactly(0, 3);
        assertThat(outputs.predictions().getFirst()).containsExactly(0, 3f / 16);
    }

    @Test
    void each_image_of_a_batch_can_have_a_mask_of_its_own() {
        TargetModel model = opened(TinyNetworks.flat());
        float[] two = Arrays.copyOf(pixel(model), 96);
        System.arraycopy(two, 0, two, 48, 48);
        FilterMask mask =
                FilterMask.perImage(List.of(FilterMask.without(2, List.of(0)), FilterMask.without(2, List.of(1))));

        try (Network network = Network.loadMasked(engine(), model, model.layer("first"), List.of(), true)) {
            LayerOutputs outputs = network.forward(two, 2, mask);

            assertThat(outputs.predictions().get(0)).containsExactly(0, 6f / 16);
            assertThat(outputs.predictions().get(1)).containsExactly(6f / 16, 0);
        }
    }

    @Test
    void a_mask_for_other_filters_than_the_layer_has_is_refused() {
        assertThatThrownBy(() -> masked(TinyNetworks.flat(), "first", FilterMask.without(5, List.of(0))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_network_without_a_masked_layer_takes_no_mask() {
        TargetModel model = opened(TinyNetworks.flat());
        try (Network network = Network.load(engine(), model, model.layers(), true)) {
            FilterMask mask = FilterMask.without(2, List.of(0));
            float[] pixels = pixel(model);

            assertThatIllegalArgumentException().isThrownBy(() -> network.forward(pixels, 1, mask));
        }
    }

    private LayerOutputs masked(ModelSketch sketch, String layer, FilterMask mask) {
        TargetModel model = opened(sketch);
        return forward(
                Network.loadMasked(engine(), model, model.layer(layer), model.layers(), true), pixel(model), mask);
    }

    private static LayerOutputs forward(Network opened, float[] pixels, FilterMask mask) {
        try (Network network = opened) {
            return network.forward(
                    pixels, pixels.length / network.model().input().values(), mask);
        }
    }

    private TargetModel opened(ModelSketch sketch) {
        return TargetModel.open(sketch.writeTo(folder), ModelOptions.NONE);
    }

    private static Engine engine() {
        return Engine.start(DeviceChoice.CPU);
    }

    /** Red, green and blue of the first pixel are 5, 2 and 4; all others are black. */
    private static float[] pixel(TargetModel model) {
        float[] pixels = new float[model.input().values()];
        pixels[0] = 5;
        pixels[1] = 2;
        pixels[2] = 4;
        return pixels;
    }

    private static float[] noise(TargetModel model, int images) {
        Random random = new Random(7);
        float[] pixels = new float[images * model.input().values()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat() * 4 - 1;
        }
        return pixels;
    }

    private static List<Integer> firstPixel(LayerOutputs outputs, int layer) {
        FeatureMap map = outputs.map(layer, 0);
        return java.util.stream.IntStream.range(0, map.channels())
                .mapToObj(channel -> Math.round(map.at(0, channel)))
                .toList();
    }
}
