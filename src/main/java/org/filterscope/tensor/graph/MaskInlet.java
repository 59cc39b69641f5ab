package org.filterscope.tensor.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Leads a mask into a model: from a new input of the graph through every call on the way to the body in which a layer ends,
 * where it is multiplied onto the layer's output before anything reads that.
 */
final class MaskInlet {

    private static final String PLACEHOLDER = NetworkGraph.SIGNATURE + "/mask_in";
    private static final String IN_GRAPH = NetworkGraph.SIGNATURE + "/mask";
    private static final String ARGUMENT = "filterscope_mask";
    private static final String PRODUCT = "/filterscope_masked";

    private final @Nullable Tap tap;
    private final Set<Body> way = new LinkedHashSet<>();

    private MaskInlet(@Nullable Tap tap) {
        this.tap = tap;
        if (tap != null) {
            for (Body body = tap.port().node().body(); body != null; body = body.caller()) {
                way.add(body);
            }
        }
    }

    /** No mask: nothing is changed. */
    static MaskInlet none() {
        return new MaskInlet(null);
    }

    /** A mask for a layer. */
    static MaskInlet into(Tap tap) {
        return new MaskInlet(tap);
    }

    /** The input that the mask comes through, as N or 1 × 1 × 1 × C floats; null where there is no mask. */
    @Nullable
    TensorInfo input() {
        return tap == null
                ? null
                : TensorInfo.newBuilder()
                        .setName(PLACEHOLDER + ":0")
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(TensorShapeProto.newBuilder().setUnknownRank(true))
                        .build();
    }

    /** Adds the input to the graph, turned and typed as the layer's output is. */
    void addTo(GraphDef.Builder graph) {
        if (tap == null) {
            return;
        }
        graph.addNode(NodeDef.newBuilder()
                .setName(PLACEHOLDER)
                .setOp("Placeholder")
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .putAttr(
                        "shape",
                        AttrValue.newBuilder()
                                .setShape(TensorShapeProto.newBuilder().setUnknownRank(true))
                                .build()));
        String current = PLACEHOLDER;
        if (!tap.channelsLast()) {
            current = PLACEHOLDER + "/channels_first";
            graph.addNode(ChannelsLastRewriting.order(PLACEHOLDER + "/order", 0, 3, 1, 2));
            graph.addNode(NodeDef.newBuilder()
                    .setName(current)
                    .setOp("Transpose")
                    .addInput(PLACEHOLDER)
                    .addInput(PLACEHOLDER + "/order")
                    .putAttr("T", type(DataType.DT_FLOAT))
                    .putAttr("Tperm", type(DataType.DT_INT32)));
        }
        graph.addNode(NodeDef.newBuilder()
                .setName(IN_GRAPH)
                .setOp("Cast")
                .addInput(current)
                .putAttr("SrcT", type(DataType.DT_FLOAT))
                .putAttr("DstT", type(tap.type())));
    }

    /** Whether the mask is handed to, or through, a body. */
    boolean passes(Body body) {
        return way.contains(body);
    }

    /** The body that the mask is handed to from a body, or null where it goes no further. */
    @Nullable
    Body after(Body body) {
        return way.stream().filter(each -> each.caller() == body).findFirst().orElse(null);
    }

    /** The nodes of a body, in which all that read the layer's output read the product with the mask instead. */
    List<NodeDef> multiplied(Body body, List<NodeDef> nodes) {
        if (!ends(body)) {
            return nodes;
        }
        Tap layer = Objects.requireNonNull(tap);
        List<NodeDef> result = new ArrayList<>(nodes.size() + 1);
        for (NodeDef node : nodes) {
            boolean reads = node.getInputList().stream().anyMatch(this::isLayer);
            result.add(
                    reads
                            ? node.toBuilder()
                                    .clearInput()
                                    .addAllInput(node.getInputList().stream()
                                            .map(input -> read(body, input))
                                            .toList())
                                    .build()
                            : node);
        }
        result.add(NodeDef.newBuilder()
                .setName(product())
                .setOp("Mul")
                .addInput(layer.port().text())
                .addInput(mask(body))
                .putAttr("T", type(layer.type()))
                .build());
        return result;
    }

    /** What a reference within a body is to be read as. */
    String read(Body body, String reference) {
        return ends(body) && isLayer(reference) ? product() + (body.function() == null ? "" : ":z:0") : reference;
    }

    /** A call on the way with the mask as one more argument. */
    NodeDef handedOn(Body caller, NodeDef call) {
        List<String> inputs = new ArrayList<>(Reference.dataInputs(call));
        inputs.add(mask(caller));
        call.getInputList().stream().filter(Reference::isControl).forEach(inputs::add);
        AttrValue.Builder types = call.getAttrOrThrow("Tin").toBuilder();
        types.getListBuilder().addType(Objects.requireNonNull(tap).type());
        return call.toBuilder()
                .clearInput()
                .addAllInput(inputs)
                .putAttr("Tin", types.build())
                .build();
    }

    /** Gives a function on the way one more argument. */
    void declare(FunctionDef.Builder function) {
        function.removeAttr("_input_shapes")
                .getSignatureBuilder()
                .addInputArg(OpDef.ArgDef.newBuilder()
                        .setName(ARGUMENT)
                        .setType(Objects.requireNonNull(tap).type()));
    }

    private boolean ends(Body body) {
        return tap != null && tap.port().node().body() == body;
    }

    private boolean isLayer(String reference) {
        if (tap == null || Reference.isControl(reference)) {
            return false;
        }
        String text = tap.port().text();
        boolean inGraph = tap.port().node().body().function() == null;
        return reference.equals(text) || (inGraph && reference.equals(text + ":0"));
    }

    private String product() {
        return Objects.requireNonNull(tap).port().node().name() + PRODUCT;
    }

    private static String mask(Body body) {
        return body.function() == null ? IN_GRAPH : ARGUMENT;
    }

    private static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }
}
