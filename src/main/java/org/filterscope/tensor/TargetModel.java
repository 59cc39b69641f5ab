package org.filterscope.tensor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.graph.NetworkGraph;
import org.filterscope.tensor.graph.OpPolicy;
import org.tensorflow.proto.MetaGraphDef;

/**
 * The trained network under study, opened and checked but not running: what it takes and which layers it has. Opening
 * reads the file as data and executes nothing.
 */
public final class TargetModel {

    private final ModelFolder folder;
    private final SignatureChoice signature;
    private final NetworkGraph graph;
    private final InputShape input;
    private final List<Layer> layers;
    private final String hash;

    private TargetModel(ModelFolder folder, SignatureChoice signature, NetworkGraph graph, InputShape input) {
        this.folder = folder;
        this.signature = signature;
        this.graph = graph;
        this.input = input;
        List<String> names = graph.layers();
        this.layers = IntStream.range(0, names.size())
                .mapToObj(i -> new Layer(i, names.get(i), graph.activation(i), graph.convolutions(i)))
                .toList();
        this.hash = folder.hash();
    }

    /**
     * Opens a SavedModel.
     *
     * @param path the folder that holds {@code saved_model.pb}
     * @throws RefusedException when it is not a SavedModel, is damaged, holds ops that are not allowed, does not take
     *     pictures, or has no convolution
     */
    public static TargetModel open(Path path, ModelOptions options) {
        ModelFolder folder = ModelFolder.at(path);
        MetaGraphDef model = folder.read();
        OpPolicy.check(model);
        folder.requireWeights(model);
        SignatureChoice signature = SignatureChoice.of(model, options.signature());
        InputReader.refuseUnlessImage(signature);
        signature.fixedBatch();
        NetworkGraph graph = NetworkGraph.of(model, signature.signature(), signature.input());
        return new TargetModel(folder, signature, graph, InputReader.read(signature, graph, options));
    }

    /**
     * SHA-256 of a model's files, in hexadecimal, without opening it.
     *
     * @throws RefusedException when there is no SavedModel or it cannot be read
     */
    public static String hashOf(Path path) {
        return ModelFolder.at(path).hash();
    }

    /** SHA-256 of the model's files, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Name of the signature that is used. */
    public String signature() {
        return signature.name();
    }

    /** The pictures it takes. */
    public InputShape input() {
        return input;
    }

    /** Whether the model scales its pictures itself, so that it wants raw pixels. */
    public boolean rescalesInput() {
        return graph.rescalesInput();
    }

    /** Its layers in network order, at least one. */
    public List<Layer> layers() {
        return layers;
    }

    /**
     * The layer of a name.
     *
     * @throws RefusedException when there is none, naming those there are
     */
    public Layer layer(String name) {
        return layers.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("The model has no layer " + name + "; it has: "
                        + String.join(", ", layers.stream().map(Layer::name).toList()) + "."));
    }

    ModelFolder folder() {
        return folder;
    }

    NetworkGraph graph() {
        return graph;
    }

    boolean takesBytes() {
        return signature.takesBytes();
    }

    int fixedBatch() {
        return signature.fixedBatch();
    }
}
