package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tensors count as layers in the building blocks of known architectures. */
class LayerFindingTests {

    @TempDir
    Path folder;

    private final GraphSketch graph = GraphSketch.ofGraph();
    private final String image = graph.placeholder("image", -1, 4, 4, 3);

    @Test
    void a_projection_shortcut_and_its_block_are_one_layer() {
        String left = convolution("left", image);
        String right = convolution("right", image);
        String out = graph.relu("out/Relu", graph.op("sum/add", "AddV2", "z", left, right));

        assertThat(layersOf(out)).singleElement().satisfies(layer -> {
            assertThat(layer.name()).isEqualTo("out");
            assertThat(layer.activation()).isEqualTo("ReLU");
            assertThat(layer.convolutions()).hasSize(2);
        });
    }

    @Test
    void blocks_that_add_before_they_activate_end_at_their_sums() {
        String first = graph.op("one/add", "AddV2", "z", convolution("a", image), image);
        String activated = graph.relu("pre/Relu", first);
        String second = graph.op("two/add", "AddV2", "z", convolution("b", activated), first);
        String last = graph.relu("post/Relu", second);

        assertThat(layersOf(last)).extracting(Layer::name).containsExactly("one", "post");
        assertThat(layersOf(last)).extracting(Layer::activation).containsExactly("linear", "ReLU");
    }

    @Test
    void a_concatenation_with_older_features_leaves_its_convolution_alone() {
        String fresh = graph.relu("fresh/Relu", convolution("fresh", image));
        String dense = graph.concat("dense/concat", graph.integers("axis", -1), image, fresh);

        assertThat(layersOf(dense)).extracting(Layer::name).containsExactly("fresh");
    }

    @Test
    void a_concatenation_of_rows_is_no_layer() {
        String a = graph.relu("a/Relu", convolution("a", image));
        String b = graph.relu("b/Relu", convolution("b", image));
        String rows = graph.concat("rows/concat", graph.integers("axis", 1), a, b);

        assertThat(layersOf(rows)).extracting(Layer::name).containsExactly("a", "b");
    }

    @Test
    void concatenations_within_concatenations_are_one_layer() {
        String axis = graph.integers("axis", 3);
        String a = graph.relu("a/Relu", convolution("a", image));
        String b = graph.relu("b/Relu", convolution("b", image));
        String c = graph.relu("c/Relu", convolution("c", image));
        String inner = graph.concat("inner/concat", axis, a, b);
        String outer = graph.concat("mixed/concat", axis, inner, c);

        assertThat(layersOf(outer)).singleElement().satisfies(layer -> {
            assertThat(layer.name()).isEqualTo("mixed");
            assertThat(layer.convolutions()).hasSize(3);
        });
    }

    @Test
    void batch_norm_written_out_as_arithmetic_belongs_to_the_layer() {
        String scale = graph.constant("scale", new float[] {2, 2, 2}, 3);
        String shift = graph.constant("shift", new float[] {1, 1, 1}, 3);
        String scaled = graph.op("bn/mul", "Mul", "z", convolution("conv", image), scale);
        String out = graph.relu("relu/Relu", graph.op("bn/add", "AddV2", "z", scaled, shift));

        assertThat(layersOf(out)).singleElement().satisfies(layer -> {
            assertThat(layer.name()).isEqualTo("conv");
            assertThat(layer.activation()).isEqualTo("ReLU");
        });
    }

    @Test
    void identities_and_shapes_do_not_end_a_layer() {
        String convolved = convolution("conv", image);
        String same = graph.op("same", "Identity", "output", convolved);
        String out = graph.relu("relu/Relu", same);

        assertThat(layersOf(out)).extracting(Layer::activation).containsExactly("ReLU");
    }

    @Test
    void a_gate_computed_from_the_whole_picture_is_not_part_of_the_layer() {
        String activated = graph.relu("conv/Relu", convolution("conv", image));
        String pooled = graph.globalMean("gate/pool", activated, graph.integers("axes", 1, 2));
        String gated = graph.op("gate/mul", "Mul", "z", activated, pooled);

        assertThat(layersOf(gated))
                .singleElement()
                .satisfies(layer -> assertThat(layer.activation()).isEqualTo("ReLU"));
    }

    @ParameterizedTest
    @CsvSource({"Relu,ReLU", "Relu6,ReLU6", "Elu,ELU", "Selu,SELU", "Sigmoid,sigmoid", "Tanh,tanh", "Softplus,softplus"
    })
    void activations_go_by_the_names_of_the_field(String op, String name) {
        String out = graph.op("act", op, "y", convolution("conv", image));

        assertThat(layersOf(out)).extracting(Layer::activation).containsExactly(name);
    }

    @Test
    void gelu_is_recognised_in_its_parts() {
        String x = convolution("conv", image);
        String scaled = graph.op("scaled", "Mul", "z", x, graph.constant("root", new float[] {0.70710677f}));
        String erf = graph.op("erf", "Erf", "y", scaled);
        String plus = graph.op("plus", "AddV2", "z", erf, graph.constant("one", new float[] {1}));
        String half = graph.op("half", "Mul", "z", x, graph.constant("0.5", new float[] {0.5f}));
        String out = graph.op("out", "Mul", "z", half, plus);

        assertThat(layersOf(out)).extracting(Layer::activation).containsExactly("GELU");
    }

    @Test
    void hard_swish_is_recognised_in_its_parts() {
        String x = convolution("conv", image);
        String plus = graph.op("plus", "AddV2", "z", x, graph.constant("three", new float[] {3}));
        String six = graph.op("six", "Relu6", "activations", plus);
        String part = graph.op("part", "Mul", "z", six, graph.constant("sixth", new float[] {1 / 6f}));
        String out = graph.op("out", "Mul", "z", x, part);

        assertThat(layersOf(out)).extracting(Layer::activation).containsExactly("hard swish");
    }

    private String convolution(String name, String input) {
        float[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        String kernel = graph.constant(name + "/kernel", identity, 1, 1, 3, 3);
        return graph.convolution(name + "/Conv2D", input, kernel, "NHWC", 1);
    }

    private List<Layer> layersOf(String output) {
        ModelSketch sketch = ModelSketch.of(graph).signature("serving_default", "image", TinyNetworks.COLOUR, output);
        return TargetModel.open(sketch.writeTo(folder), ModelOptions.NONE).layers();
    }
}
