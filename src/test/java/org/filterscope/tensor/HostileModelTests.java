package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Models that mean harm, or are broken in ways that no exporter would break them. */
class HostileModelTests {

    @TempDir
    Path folder;

    @Test
    void an_op_that_writes_is_not_run_by_restoring() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "precious");
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.relu("Relu", convolution(graph, "c", image));
        graph.raw(text("file", victim.toString()));
        graph.raw(texts("tensors", "w"));
        graph.raw(NodeDef.newBuilder()
                .setName("write")
                .setOp("Save")
                .addAllInput(List.of("file", "tensors", "c/kernel"))
                .putAttr("T", types(DataType.DT_FLOAT))
                .build());
        graph.raw(NodeDef.newBuilder()
                .setName("restore")
                .setOp("NoOp")
                .addInput("^write")
                .build());
        graph.raw(NodeDef.newBuilder()
                .setName("name")
                .setOp("Placeholder")
                .putAttr("dtype", type(DataType.DT_STRING))
                .build());
        MetaGraphDef.Builder model = ModelSketch.of(graph)
                .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                .saver("write", "restore")
                .metaGraph()
                .toBuilder();
        model.getSaverDefBuilder().setFilenameTensorName("name:0");
        Path path = write(model);
        Files.createDirectories(path.resolve("variables"));
        Files.createFile(path.resolve("variables/variables.index"));

        assertRefused(path).hasMessageContaining("Save");
        assertThat(victim).hasContent("precious");
    }

    @Test
    void weights_are_not_restored_from_a_file_the_model_chooses() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.relu("Relu", convolution(graph, "c", image));
        graph.raw(text("elsewhere", "/somewhere/else"));
        graph.raw(NodeDef.newBuilder()
                .setName("restore")
                .setOp("RestoreV2")
                .addAllInput(List.of("elsewhere", "elsewhere", "elsewhere"))
                .build());

        assertRefused(write(ModelSketch.of(graph)
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                        .saver("restore", "restore")
                        .metaGraph()
                        .toBuilder()))
                .hasMessageContaining("RestoreV2");
    }

    @Test
    void a_function_handed_over_in_a_setting_of_another_is_found() {
        GraphSketch evil = GraphSketch.ofFunction();
        String one = evil.constant("one", new float[] {1}, 1);
        evil.raw(NodeDef.newBuilder().setName("write").setOp("Save").build());
        GraphSketch wrap = GraphSketch.ofFunction();
        String result = wrap.relu("r", "x");
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        String convolved = convolution(graph, "c", image);
        AttrValue handed = AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName("evil"))
                .build();
        graph.raw(NodeDef.newBuilder()
                .setName("call")
                .setOp("StatefulPartitionedCall")
                .addInput(convolved)
                .putAttr("Tin", types(DataType.DT_FLOAT))
                .putAttr("Tout", types(DataType.DT_FLOAT))
                .putAttr(
                        "f",
                        AttrValue.newBuilder()
                                .setFunc(NameAttrList.newBuilder()
                                        .setName("wrap")
                                        .putAttr("g", handed))
                                .build())
                .build());
        graph.call("save", "evil", 1, graph.constant("dummy", new float[] {1}, 1));

        assertRefused(write(ModelSketch.of(graph)
                        .function("evil", List.of("x"), evil, List.of(one))
                        .function("wrap", List.of("x"), wrap, List.of(result))
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "call")
                        .saver("save", "save")
                        .metaGraph()
                        .toBuilder()))
                .hasMessageContaining("Save");
    }

    @Test
    void damaged_nodes_are_refused_in_a_sentence() {
        assertDamaged(graph -> graph.raw(NodeDef.newBuilder()
                .setName("Conv2D")
                .setOp("Conv2D")
                .addInput("image")
                .build()));
        assertDamaged(graph -> {
            graph.raw(NodeDef.newBuilder().setName("k").setOp("Const").build());
            graph.convolution("Conv2D", "image", "k", "NHWC", 1);
        });
        assertDamaged(graph -> {
            graph.constant("k", new float[] {1}, 1L << 40, 1, 3, 3);
            graph.convolution("Conv2D", "image", "k", "NHWC", 1);
        });
    }

    @Test
    void pictures_and_batches_beyond_reason_are_refused() {
        assertRefused(write(sized(-1, 3_000_000_000L))).hasMessageContaining("cannot be filled");
        assertRefused(write(sized(2_147_483_647L, 4))).hasMessageContaining("pictures at once");
    }

    @Test
    void functions_that_multiply_without_end_are_refused_before_memory_is_full() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.call("call", "f0", 1, graph.relu("r", convolution(graph, "c", image)));
        ModelSketch sketch = ModelSketch.of(graph);
        for (int i = 0; i < 40; i++) {
            GraphSketch body = GraphSketch.ofFunction();
            String once = i < 39 ? body.call("p", "f" + (i + 1), 1, "x").getFirst() : "x";
            String twice = i < 39 ? body.call("q", "f" + (i + 1), 1, once).getFirst() : "x";
            sketch.function("f" + i, List.of("x"), body, List.of(twice));
        }

        assertRefused(write(
                        sketch
                                .signature("serving_default", "image", TinyNetworks.COLOUR, "call")
                                .metaGraph()
                                .toBuilder()))
                .hasMessageContaining("times in all");
    }

    @Test
    void devices_and_tags_of_the_machine_it_was_trained_on_do_not_matter() {
        MetaGraphDef.Builder model = TinyNetworks.nestedTwice().metaGraph().toBuilder();
        model.getGraphDefBuilder().getNodeBuilderList().forEach(node -> node.setDevice("/job:worker/task:1"));
        model.getMetaInfoDefBuilder().addTags("gpu");

        TargetModel opened = TargetModel.open(write(model), ModelOptions.NONE);
        try (Network network = Network.load(Engine.start(DeviceChoice.CPU), opened, opened.layers(), true)) {
            assertThat(network.shapes()).containsExactly(new LayerShape(2, 4, 4));
        }
    }

    @Test
    void missing_or_damaged_weights_are_refused_in_a_sentence() throws IOException {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : new long[] {1, 1, 3, 1}) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        graph.raw(NodeDef.newBuilder()
                .setName("w")
                .setOp("VarHandleOp")
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .putAttr("shape", AttrValue.newBuilder().setShape(shape).build())
                .build());
        graph.raw(NodeDef.newBuilder()
                .setName("w/read")
                .setOp("ReadVariableOp")
                .addInput("w")
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .build());
        graph.relu("Relu", graph.convolution("Conv2D", image, "w/read", "NHWC", 1));
        graph.raw(NodeDef.newBuilder()
                .setName("name")
                .setOp("Placeholder")
                .putAttr("dtype", type(DataType.DT_STRING))
                .build());
        graph.raw(texts("names", "w"));
        graph.raw(texts("slices", ""));
        graph.raw(NodeDef.newBuilder()
                .setName("values")
                .setOp("RestoreV2")
                .addAllInput(List.of("name", "names", "slices"))
                .putAttr("dtypes", types(DataType.DT_FLOAT))
                .build());
        graph.raw(NodeDef.newBuilder()
                .setName("assign")
                .setOp("AssignVariableOp")
                .addAllInput(List.of("w", "values"))
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .build());
        graph.raw(NodeDef.newBuilder()
                .setName("restore")
                .setOp("NoOp")
                .addInput("^assign")
                .build());
        MetaGraphDef.Builder model = ModelSketch.of(graph)
                .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                .saver("no_save", "restore")
                .metaGraph()
                .toBuilder();
        model.getSaverDefBuilder().setFilenameTensorName("name:0");
        Path path = write(model);

        assertRefused(path).hasMessageContaining("weights are missing");
        Files.createDirectories(path.resolve("variables"));
        Files.write(path.resolve("variables/variables.index"), new byte[100]);
        TargetModel opened = TargetModel.open(path, ModelOptions.NONE);
        assertThatThrownBy(() -> Network.load(Engine.start(DeviceChoice.CPU), opened, opened.layers(), false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot load the model");
    }

    @Test
    void the_hash_sees_weights_behind_a_link() throws IOException {
        Path model = TinyNetworks.flat().writeTo(folder.resolve("linked"));
        Path weights = Files.createDirectory(folder.resolve("weights"));
        Files.writeString(weights.resolve("data"), "one");
        Files.createSymbolicLink(model.resolve("variables"), weights);
        String before = TargetModel.hashOf(model);

        Files.writeString(weights.resolve("data"), "two");

        assertThat(TargetModel.hashOf(model)).isNotEqualTo(before);
    }

    @Test
    void predictions_that_are_no_numbers_are_passed_over() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        String activated = graph.relu("Relu", convolution(graph, "c", image));
        MetaGraphDef.Builder model = ModelSketch.of(graph)
                .signature("serving_default", "image", TinyNetworks.COLOUR, activated)
                .metaGraph()
                .toBuilder();
        var signature = model.getSignatureDefOrThrow("serving_default").toBuilder();
        signature.putOutputs(
                "output",
                signature.getOutputsOrThrow("output").toBuilder()
                        .setDtype(DataType.DT_INT64)
                        .build());
        model.putSignatureDef("serving_default", signature.build());
        TargetModel opened = TargetModel.open(write(model), ModelOptions.NONE);

        assertThatThrownBy(() -> Network.load(Engine.start(DeviceChoice.CPU), opened, opened.layers(), true))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no numbers");
    }

    @Test
    void a_relu_written_out_with_a_maximum_is_the_activation() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        String clamped = graph.op(
                "act", "Maximum", "z", convolution(graph, "c", image), graph.constant("zero", new float[] {0}));
        graph.globalMean("pooled", clamped, graph.integers("axes", 1, 2));
        TargetModel opened = TargetModel.open(
                write(ModelSketch.of(graph)
                        .signature("serving_default", "image", TinyNetworks.COLOUR, "pooled")
                        .metaGraph()
                        .toBuilder()),
                ModelOptions.NONE);

        assertThat(opened.layers()).extracting(Layer::activation).containsExactly("ReLU");
    }

    private interface Damage {
        void to(GraphSketch graph);
    }

    private void assertDamaged(Damage damage) {
        GraphSketch graph = GraphSketch.ofGraph();
        graph.placeholder("image", -1, 4, 4, 3);
        damage.to(graph);
        graph.relu("Relu", "Conv2D");
        assertRefused(
                        write(ModelSketch.of(graph)
                                .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                                .metaGraph()
                                .toBuilder()))
                .hasMessageContaining("damaged");
    }

    private static MetaGraphDef.Builder sized(long batch, long height) {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        graph.relu("Relu", convolution(graph, "c", image));
        return ModelSketch.of(graph)
                .signature("serving_default", "image", List.of(batch, height, 4L, 3L), "Relu")
                .metaGraph()
                .toBuilder();
    }

    private static String convolution(GraphSketch graph, String name, String input) {
        String kernel = graph.constant(name + "/kernel", new float[] {1, 1, 1}, 1, 1, 3, 1);
        return graph.convolution(name + "/Conv2D", input, kernel, "NHWC", 1);
    }

    private Path write(MetaGraphDef.Builder model) {
        try (Stream<Path> before = Files.list(folder)) {
            Path path = Files.createDirectory(folder.resolve("model " + before.count()));
            SavedModel whole = SavedModel.newBuilder()
                    .setSavedModelSchemaVersion(1)
                    .addMetaGraphs(model)
                    .build();
            Files.write(path.resolve("saved_model.pb"), whole.toByteArray());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path path) {
        return assertThatThrownBy(() -> TargetModel.open(path, ModelOptions.NONE))
                .isInstanceOf(RefusedException.class);
    }

    private static NodeDef text(String name, String value) {
        return strings(name, TensorShapeProto.getDefaultInstance(), value);
    }

    private static NodeDef texts(String name, String value) {
        TensorShapeProto one = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dim.newBuilder().setSize(1))
                .build();
        return strings(name, one, value);
    }

    private static NodeDef strings(String name, TensorShapeProto shape, String value) {
        TensorProto tensor = TensorProto.newBuilder()
                .setDtype(DataType.DT_STRING)
                .setTensorShape(shape)
                .addStringVal(ByteString.copyFromUtf8(value))
                .build();
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Const")
                .putAttr("dtype", type(DataType.DT_STRING))
                .putAttr("value", AttrValue.newBuilder().setTensor(tensor).build())
                .build();
    }

    private static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    private static AttrValue types(DataType type) {
        return AttrValue.newBuilder()
                .setList(AttrValue.ListValue.newBuilder().addType(type))
                .build();
    }
}
