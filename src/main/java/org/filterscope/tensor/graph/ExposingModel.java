package org.filterscope.tensor.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.CollectionDef;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SaverDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Writes a model anew so that it returns inner tensors, and holds nothing that is not needed for that: no other
 * signature, no function that nothing reaches, no saving half of the saver, no device of the machine it was trained on.
 */
final class ExposingModel {

    private final MetaGraphDef model;
    private final TensorInfo input;
    private final Body root;
    private final MaskInlet mask;

    ExposingModel(MetaGraphDef model, TensorInfo input, Body root, MaskInlet mask) {
        this.model = model;
        this.input = input;
        this.root = root;
        this.mask = mask;
    }

    /**
     * The model with one signature, {@link NetworkGraph#SIGNATURE}, that returns these tensors as floats.
     *
     * @param channelsLastOnly whether ops with channels first are to be avoided
     * @throws org.filterscope.refusal.RefusedException when loading it could reach files other than its weights
     */
    org.tensorflow.proto.SavedModel returning(List<Exposed> exposed, boolean channelsLastOnly) {
        GraphDef original = model.getGraphDef();
        Rewriting rewriting = new Rewriting(original.getLibrary().getFunctionList(), exposed, mask);
        Rewriting.Result result = rewriting.rewrite(root, original.getNodeList(), needed());
        GraphDef.Builder rewritten = original.toBuilder().clearNode().addAllNode(result.nodes());
        mask.addTo(rewritten);
        rewritten.getLibraryBuilder().clearFunction();
        Map<String, FunctionDef> library = rewriting.functions();
        FunctionNames.reachedBy(result.nodes(), library).stream()
                .sorted()
                .forEach(name -> rewritten.getLibraryBuilder().addFunction(Objects.requireNonNull(library.get(name))));

        SignatureDef.Builder signature = SignatureDef.newBuilder()
                .setMethodName("tensorflow/serving/predict")
                .putInputs(NetworkGraph.INPUT, input);
        TensorInfo maskInput = mask.input();
        if (maskInput != null) {
            signature.putInputs(NetworkGraph.MASK, maskInput);
        }
        result.references().forEach((tensor, reference) -> {
            String output = addOutput(rewritten, tensor, reference);
            signature.putOutputs(
                    tensor.key(),
                    TensorInfo.newBuilder()
                            .setName(output)
                            .setDtype(DataType.DT_FLOAT)
                            .setTensorShape(TensorShapeProto.newBuilder().setUnknownRank(true))
                            .build());
        });
        GraphDef anywhere = withoutDevices(rewritten.build());
        MetaGraphDef exposing = model.toBuilder()
                .setGraphDef(channelsLastOnly ? ChannelsLastRewriting.of(anywhere) : anywhere)
                .setMetaInfoDef(model.getMetaInfoDef().toBuilder().clearTags().addTags("serve"))
                .clearSignatureDef()
                .putSignatureDef(NetworkGraph.SIGNATURE, signature.build())
                .clearObjectGraphDef()
                .clearCollectionDef()
                .putAllCollectionDef(initialisers())
                .build();
        OpPolicy.requireRunnable(exposing);
        return org.tensorflow.proto.SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(exposing)
                .build();
    }

    /** A device named in the file is one of the machine that the model was trained on. */
    private static GraphDef withoutDevices(GraphDef graph) {
        GraphDef.Builder free = graph.toBuilder();
        free.getNodeBuilderList().forEach(NodeDef.Builder::clearDevice);
        free.getLibraryBuilder()
                .getFunctionBuilderList()
                .forEach(function -> function.getNodeDefBuilderList().forEach(NodeDef.Builder::clearDevice));
        return free.build();
    }

    /**
     * What must stay in the graph whatever is exposed: the input, the restoring half of the saver (never the saving one),
     * and what initialises the model.
     */
    private List<String> needed() {
        List<String> needed = new ArrayList<>(List.of(input.getName()));
        SaverDef saver = model.getSaverDef();
        needed.addAll(List.of(saver.getRestoreOpName(), saver.getFilenameTensorName()));
        initialisers()
                .values()
                .forEach(nodes -> needed.addAll(nodes.getNodeList().getValueList()));
        model.getAssetFileDefList()
                .forEach(asset -> needed.add(asset.getTensorInfo().getName()));
        needed.removeIf(String::isEmpty);
        return needed;
    }

    private Map<String, CollectionDef> initialisers() {
        Map<String, CollectionDef> kept = new LinkedHashMap<>();
        for (String key : List.of("saved_model_main_op", "legacy_init_op")) {
            if (model.getCollectionDefMap().containsKey(key)) {
                kept.put(key, Objects.requireNonNull(model.getCollectionDefMap().get(key)));
            }
        }
        SignatureDef initialiser = model.getSignatureDefMap().get("__saved_model_init_op");
        if (kept.isEmpty() && initialiser != null) {
            CollectionDef.NodeList.Builder nodes = CollectionDef.NodeList.newBuilder();
            initialiser.getOutputsMap().values().forEach(output -> nodes.addValue(output.getName()));
            kept.put(
                    "saved_model_main_op",
                    CollectionDef.newBuilder().setNodeList(nodes).build());
        }
        return kept;
    }

    private static String addOutput(GraphDef.Builder graph, Exposed tensor, String reference) {
        String prefix = NetworkGraph.SIGNATURE + "/" + tensor.key();
        String current = reference;
        if (tensor.channelsFirst()) {
            graph.addNode(ChannelsLastRewriting.order(prefix + "/order", 0, 2, 3, 1));
            graph.addNode(NodeDef.newBuilder()
                    .setName(prefix + "/channels_last")
                    .setOp("Transpose")
                    .addInput(current)
                    .addInput(prefix + "/order")
                    .putAttr("T", type(tensor.type()))
                    .putAttr("Tperm", type(DataType.DT_INT32)));
            current = prefix + "/channels_last";
        }
        graph.addNode(NodeDef.newBuilder()
                .setName(prefix)
                .setOp("Cast")
                .addInput(current)
                .putAttr("SrcT", type(tensor.type()))
                .putAttr("DstT", type(DataType.DT_FLOAT)));
        return prefix + ":0";
    }

    private static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }
}
