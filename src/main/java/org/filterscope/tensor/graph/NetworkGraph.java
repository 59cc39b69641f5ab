package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Convolution;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * What one signature of a model computes: its layers, and how to have them returned (the ways into flat graphs and into
 * nested functions alike).
 */
public final class NetworkGraph {

    /** Name of the signature that {@link #exposing} writes. */
    public static final String SIGNATURE = "filterscope";

    /** Key of the model's own first output of numbers in a rewritten model. */
    public static final String PREDICTION = "prediction";

    /** Name of that signature's input. */
    public static final String INPUT = "image";

    /** Name of the mask's input in a model that {@link #masking} wrote. */
    public static final String MASK = "mask";

    private static final Set<DataType> NUMBERS =
            Set.of(DataType.DT_FLOAT, DataType.DT_HALF, DataType.DT_BFLOAT16, DataType.DT_DOUBLE);

    private final MetaGraphDef model;
    private final TensorInfo input;
    private final FlatGraph graph;
    private final List<Tap> taps;
    private final List<String> names;
    private final @Nullable Port prediction;
    private final DataType predictionType;

    private NetworkGraph(MetaGraphDef model, TensorInfo input, List<TensorInfo> outputs) {
        this.model = model;
        this.input = input;
        this.graph = new FlatGraph(
                model.getGraphDef(),
                input.getName(),
                outputs.stream().map(TensorInfo::getName).toList());
        int first = IntStream.range(0, outputs.size())
                .filter(i -> NUMBERS.contains(outputs.get(i).getDtype()))
                .findFirst()
                .orElse(-1);
        this.prediction = first < 0 ? null : graph.outputs().get(first);
        this.predictionType = first < 0 ? DataType.DT_FLOAT : outputs.get(first).getDtype();
        this.taps = new TapFinder(graph).find();
        this.names = LayerNames.of(taps);
    }

    /**
     * Searches a checked model for layers.
     *
     * @throws RefusedException when it has no convolution, or its graph contradicts itself
     */
    public static NetworkGraph of(MetaGraphDef model, SignatureDef signature, TensorInfo input) {
        List<TensorInfo> outputs = signature.getOutputsMap().values().stream()
                .filter(output -> !output.getName().isEmpty())
                .toList();
        NetworkGraph network;
        try {
            network = new NetworkGraph(model, input, outputs);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw FlatGraph.corrupt("a node lacks an input or a setting that its op needs", e);
        }
        if (network.taps.isEmpty()) {
            throw new RefusedException("The model has no convolution, so it has no filters to explain; choose a"
                    + " convolutional network.");
        }
        network.requireSound();
        return network;
    }

    /** Goes once through all that is done with a model later, so that a damaged one is refused before anything is done. */
    private void requireSound() {
        try {
            List<Integer> all = IntStream.range(0, taps.size()).boxed().toList();
            all.forEach(this::convolutions);
            channelsOfFirstKernel();
            exposing(all, false, true);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw FlatGraph.corrupt("a node lacks an input or a setting that its op needs", e);
        }
    }

    /** Names of the layers in network order, each of them once. */
    public List<String> layers() {
        return names;
    }

    /** Name of a layer's activation function. */
    public String activation(int layer) {
        return taps.get(layer).activation();
    }

    /** The convolutions whose outputs make up a layer. */
    public List<Convolution> convolutions(int layer) {
        return taps.get(layer).convolutions().stream()
                .map(node -> ConvolutionReader.read(node, graph))
                .toList();
    }

    /** Whether the first convolution that sees the image has it with channels last. */
    public boolean channelsLast() {
        return taps.getFirst().channelsLast();
    }

    /** How many channels the first convolution's kernel takes, or 0 when the file does not tell. */
    public int channelsOfFirstKernel() {
        FlatNode first = taps.getFirst().convolutions().getFirst();
        List<Long> shape = Constants.weightShape(graph.inputs(first).get(1), graph);
        return shape.size() == 4 ? Math.toIntExact(shape.get(2)) : 0;
    }

    /**
     * Whether the model scales or shifts its pictures before the first convolution, as networks with a rescaling layer of
     * their own do: it then wants raw pixels.
     */
    public boolean rescalesInput() {
        FlatNode first = taps.getFirst().convolutions().getFirst();
        Set<FlatNode> before = new HashSet<>();
        Deque<FlatNode> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            for (Port port : graph.inputs(open.pop())) {
                if (graph.dependsOnInput(port.node()) && before.add(port.node())) {
                    open.push(port.node());
                }
            }
        }
        return before.stream().anyMatch(node -> Ops.LINEAR_WITH_WEIGHT.contains(node.op()));
    }

    /** Whether the signature returns numbers of its own, so that they can be exposed. */
    public boolean predicts() {
        return prediction != null;
    }

    /** Key of a layer among the outputs of a rewritten model. */
    public static String layerKey(int layer) {
        return "layer_" + layer;
    }

    /**
     * The model with a signature that returns the given layers, as N × H × W × C floats, in one pass.
     *
     * @param layers positions in {@link #layers}
     * @param predictions whether the model's own outputs are returned as well
     * @param channelsLastOnly whether ops with channels first are to be avoided, as processors lack them
     */
    public org.tensorflow.proto.SavedModel exposing(
            List<Integer> layers, boolean predictions, boolean channelsLastOnly) {
        return returning(layers, predictions, channelsLastOnly, MaskInlet.none());
    }

    /**
     * As {@link #exposing}, with a second input, N or 1 × 1 × 1 × C floats, that is multiplied onto the output of one layer
     * before anything reads it; the layer itself is returned behind the mask.
     *
     * @param masked position of that layer in {@link #layers}
     */
    public org.tensorflow.proto.SavedModel masking(
            int masked, List<Integer> layers, boolean predictions, boolean channelsLastOnly) {
        try {
            return returning(layers, predictions, channelsLastOnly, MaskInlet.into(taps.get(masked)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw FlatGraph.corrupt("a node lacks an input or a setting that its op needs", e);
        }
    }

    private org.tensorflow.proto.SavedModel returning(
            List<Integer> layers, boolean predictions, boolean channelsLastOnly, MaskInlet mask) {
        List<Exposed> exposed = new ArrayList<>();
        layers.forEach(layer -> exposed.add(new Exposed(
                layerKey(layer),
                taps.get(layer).port(),
                !taps.get(layer).channelsLast(),
                taps.get(layer).type())));
        if (predictions) {
            exposed.add(new Exposed(PREDICTION, prediction(), false, predictionType));
        }
        return new ExposingModel(model, input, graph.root(), mask).returning(exposed, channelsLastOnly);
    }

    private Port prediction() {
        if (prediction == null) {
            throw new RefusedException("The model's signature returns no numbers; choose another with --signature.");
        }
        return prediction;
    }
}
