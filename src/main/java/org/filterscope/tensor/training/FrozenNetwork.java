package org.filterscope.tensor.training;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A chain of convolutions with their weights as constants, written as a SavedModel in one file: what remains of a graph
 * once it has learnt. Each step works on the result of the one before.
 */
public final class FrozenNetwork {

    private static final String INPUT = "image";
    private static final String OUTPUT = "scores";
    private static final int OLDEST_READER = 1286;

    private final GraphDef.Builder graph = GraphDef.newBuilder();
    private final TensorShapeProto inputShape;
    private String last = INPUT;

    /** A network that takes colour pictures of a size, values as the first convolution wants them. */
    public FrozenNetwork(int height, int width) {
        inputShape = shape(-1, height, width, 3);
        graph.getVersionsBuilder().setProducer(OLDEST_READER);
        graph.addNode(NodeDef.newBuilder()
                .setName(INPUT)
                .setOp("Placeholder")
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .putAttr("shape", AttrValue.newBuilder().setShape(inputShape).build()));
    }

    /**
     * A convolution that keeps the size but for its stride, and what it adds to every filter.
     *
     * @param kernel rows × columns × channels × filters
     * @param bias one value a filter
     */
    public FrozenNetwork convolution(String layer, FloatTensor kernel, FloatTensor bias, int stride) {
        String weights = constant(layer + "/kernel", kernel);
        String offsets = constant(layer + "/bias", bias);
        add(node(layer + "/Conv2D", "Conv2D", last, weights)
                .putAttr("strides", integers(1, stride, stride, 1))
                .putAttr("dilations", integers(1, 1, 1, 1))
                .putAttr("padding", text("SAME"))
                .putAttr("data_format", text("NHWC")));
        return add(node(layer + "/BiasAdd", "BiasAdd", last, offsets).putAttr("data_format", text("NHWC")));
    }

    /** Values below 0 become 0. */
    public FrozenNetwork relu(String layer) {
        return add(node(layer + "/Relu", "Relu", last));
    }

    /** The maximum of each 2×2 positions. */
    public FrozenNetwork halved(String layer) {
        return add(node(layer + "/MaxPool", "MaxPool", last)
                .putAttr("ksize", integers(1, 2, 2, 1))
                .putAttr("strides", integers(1, 2, 2, 1))
                .putAttr("padding", text("SAME"))
                .putAttr("data_format", text("NHWC")));
    }

    /** Of each filter its maximum over all positions, from 0 to 1 by the sigmoid: the output. */
    public FrozenNetwork strongestAsProbability() {
        graph.addNode(NodeDef.newBuilder()
                .setName("positions")
                .setOp("Const")
                .putAttr("dtype", type(DataType.DT_INT32))
                .putAttr(
                        "value",
                        AttrValue.newBuilder()
                                .setTensor(TensorProto.newBuilder()
                                        .setDtype(DataType.DT_INT32)
                                        .setTensorShape(shape(2))
                                        .addIntVal(1)
                                        .addIntVal(2))
                                .build()));
        add(node("strongest", "Max", last, "positions")
                .putAttr("Tidx", type(DataType.DT_INT32))
                .putAttr("keep_dims", AttrValue.newBuilder().setB(false).build()));
        return add(node(OUTPUT, "Sigmoid", last));
    }

    /** Writes {@code saved_model.pb} into a folder, which is made where it is missing. */
    public void write(Path folder) {
        SignatureDef signature = SignatureDef.newBuilder()
                .setMethodName("tensorflow/serving/predict")
                .putInputs(INPUT, tensor(INPUT).setTensorShape(inputShape).build())
                .putOutputs(OUTPUT, tensor(last).build())
                .build();
        SavedModel model = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(MetaGraphDef.newBuilder()
                        .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                        .setGraphDef(graph)
                        .putSignatureDef("serving_default", signature))
                .build();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("saved_model.pb"), model.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FrozenNetwork add(NodeDef.Builder node) {
        graph.addNode(node);
        last = node.getName();
        return this;
    }

    private static NodeDef.Builder node(String name, String op, String... inputs) {
        NodeDef.Builder node = NodeDef.newBuilder().setName(name).setOp(op).putAttr("T", type(DataType.DT_FLOAT));
        for (String input : inputs) {
            node.addInput(input);
        }
        return node;
    }

    private String constant(String name, FloatTensor value) {
        ByteBuffer bytes =
                ByteBuffer.allocate(value.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(value.values());
        TensorProto tensor = TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(shape(
                        value.shape().stream().mapToLong(Integer::longValue).toArray()))
                .setTensorContent(ByteString.copyFrom(bytes))
                .build();
        graph.addNode(NodeDef.newBuilder()
                .setName(name)
                .setOp("Const")
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .putAttr("value", AttrValue.newBuilder().setTensor(tensor).build()));
        return name;
    }

    private static TensorInfo.Builder tensor(String node) {
        return TensorInfo.newBuilder().setName(node + ":0").setDtype(DataType.DT_FLOAT);
    }

    private static TensorShapeProto shape(long... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : sizes) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return shape.build();
    }

    private static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    private static AttrValue text(String text) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(text)).build();
    }

    private static AttrValue integers(long... values) {
        AttrValue.ListValue.Builder list = AttrValue.ListValue.newBuilder();
        for (long value : values) {
            list.addI(value);
        }
        return AttrValue.newBuilder().setList(list).build();
    }
}
