package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;

/** What is not opened, and what the user is told then. */
class RefusedModelTests {

    @TempDir
    Path folder;

    @Test
    void a_model_that_reads_files_is_refused_by_the_name_of_its_op() {
        GraphSketch graph = convolutionOf(GraphSketch.ofGraph());
        graph.raw(NodeDef.newBuilder()
                .setName("spy")
                .setOp("ReadFile")
                .addInput("name")
                .build());

        assertRefused(ModelSketch.of(graph).signature("serving_default", "image", TinyNetworks.COLOUR, "Relu"))
                .hasMessageContaining("ReadFile");
    }

    @Test
    void an_op_hidden_in_a_function_is_found_even_if_nothing_calls_it() {
        GraphSketch hidden = GraphSketch.ofFunction();
        hidden.raw(NodeDef.newBuilder().setName("py").setOp("PyFunc").build());
        hidden.raw(NodeDef.newBuilder().setName("write").setOp("WriteFile").build());

        assertRefused(ModelSketch.of(convolutionOf(GraphSketch.ofGraph()))
                        .function("sleeper", List.of("x"), hidden, List.of("x"))
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu"))
                .hasMessageContaining("PyFunc, WriteFile");
    }

    @Test
    void restoring_weights_is_allowed_behind_the_saver() {
        GraphSketch graph = convolutionOf(GraphSketch.ofGraph());
        graph.placeholder("name", 0);
        graph.raw(NodeDef.newBuilder()
                .setName("restore")
                .setOp("RestoreV2")
                .addInput("name")
                .build());
        graph.raw(NodeDef.newBuilder().setName("save").setOp("SaveV2").build());
        ModelSketch sketch = ModelSketch.of(graph)
                .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                .saver("save", "restore", "name");

        assertThat(open(sketch).layers()).hasSize(1);
    }

    @Test
    void restoring_is_refused_where_a_signature_reaches_it() {
        GraphSketch graph = GraphSketch.ofGraph();
        graph.raw(NodeDef.newBuilder().setName("restore").setOp("RestoreV2").build());
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.relu("Relu", graph.convolution("Conv2D", image, "restore", "NHWC", 1));

        assertRefused(ModelSketch.of(graph)
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                        .saver("restore", "restore"))
                .hasMessageContaining("RestoreV2");
    }

    @Test
    void a_network_without_a_convolution_is_refused() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.relu("Relu", image);

        assertRefused(ModelSketch.of(graph).signature("serving_default", "image", TinyNetworks.COLOUR, "Relu"))
                .hasMessageContaining("no convolution");
    }

    @Test
    void twenty_channels_are_no_picture() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 64, 64, 20);
        String kernel = graph.constant("kernel", new float[20], 1, 1, 20, 1);
        graph.relu("Relu", graph.convolution("Conv2D", image, kernel, "NHWC", 1));

        assertRefused(ModelSketch.of(graph).signature("serving_default", "image", List.of(-1L, 64L, 64L, 20L), "Relu"))
                .hasMessageContaining("?×64×64×20")
                .hasMessageContaining("20 channels");
    }

    @Test
    void numbers_in_rows_are_no_picture() {
        GraphSketch graph = GraphSketch.ofGraph();
        graph.relu("Relu", graph.placeholder("image", -1, 1025));

        assertRefused(ModelSketch.of(graph).signature("serving_default", "image", List.of(-1L, 1025L), "Relu"))
                .hasMessageContaining("?×1025");
    }

    @Test
    void words_are_no_picture() {
        assertRefused(ModelSketch.of(convolutionOf(GraphSketch.ofGraph()))
                        .signature("serving_default", "image", List.of(-1L), DataType.DT_STRING, "Relu"))
                .hasMessageContaining("type string");
    }

    @Test
    void several_signatures_want_a_choice() {
        ModelSketch sketch = ModelSketch.of(convolutionOf(GraphSketch.ofGraph()))
                .signature("day", "image", TinyNetworks.COLOUR, "Relu")
                .signature("night", "image", TinyNetworks.COLOUR, "Relu");

        assertRefused(sketch).hasMessageContaining("day, night").hasMessageContaining("--signature");
        TargetModel chosen = TargetModel.open(folder, new ModelOptions("night", null, null));
        assertThat(chosen.signature()).isEqualTo("night");
    }

    @Test
    void an_open_size_has_to_be_said() {
        assertRefused(TinyNetworks.greyOfAnySize()).hasMessageContaining("--input-size");
    }

    @Test
    void a_fixed_size_cannot_be_changed() {
        TinyNetworks.flat().writeTo(folder);

        assertThatThrownBy(() -> TargetModel.open(folder, new ModelOptions(null, 8, 8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("fixed");
    }

    @Test
    void a_file_cut_short_anywhere_is_refused_or_complete() throws IOException {
        Path file = TinyNetworks.nestedTwice().writeTo(folder).resolve("saved_model.pb");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> TargetModel.open(folder, ModelOptions.NONE))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void functions_that_call_themselves_are_refused() {
        GraphSketch body = GraphSketch.ofFunction();
        String again = body.call("again", "loop", 1, "x").getFirst();
        GraphSketch graph = GraphSketch.ofGraph();
        graph.call("start", "loop", 1, graph.placeholder("image", -1, 4, 4, 3));

        assertRefused(ModelSketch.of(graph)
                        .function("loop", List.of("x"), body, List.of(again))
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "start"))
                .hasMessageContaining("levels deep");
    }

    @ParameterizedTest
    @CsvSource({"model.onnx,onnx2tf", "model.h5,export", "model.keras,export", "model.pt,torch.onnx"})
    void other_formats_are_told_how_to_become_a_saved_model(String name, String advice) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> TargetModel.open(file, ModelOptions.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void a_missing_folder_is_named() {
        assertThatThrownBy(() -> TargetModel.open(folder.resolve("nowhere"), ModelOptions.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nowhere");
    }

    private static GraphSketch convolutionOf(GraphSketch graph) {
        String image = graph.placeholder("image", -1, 4, 4, 3);
        String kernel = graph.constant("kernel", new float[] {1, 1, 1}, 1, 1, 3, 1);
        graph.relu("Relu", graph.convolution("Conv2D", image, kernel, "NHWC", 1));
        return graph;
    }

    private TargetModel open(ModelSketch sketch) {
        return TargetModel.open(sketch.writeTo(folder), ModelOptions.NONE);
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ModelSketch sketch) {
        return assertThatThrownBy(() -> open(sketch)).isInstanceOf(RefusedException.class);
    }
}
