package org.filterscope.model;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Layer;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;

/**
 * What a look at a SavedModel found out.
 *
 * @param target the network, opened and checked
 * @param layers its layers with their sizes
 * @param classes how many numbers its own output has for a picture, 0 when it tells no classes apart
 */
record Inspection(TargetModel target, List<ModelLayer> layers, int classes) {

    private static final int MOST_LAYERS = 5_000;
    private static final int MOST_CLASSES = 100_000;

    /**
     * Reads the model's file, and only when that is sound runs it once on an empty picture.
     *
     * @throws RefusedException when the engine refuses the model, in the pages' words
     */
    static Inspection of(RunningEngine engine, Path folder, ModelOptions options) {
        try {
            TargetModel target = TargetModel.open(folder, options);
            if (target.layers().size() > MOST_LAYERS) {
                throw new RefusedException("The model has " + target.layers().size() + " layers, more than "
                        + MOST_LAYERS + "; choose another network.");
            }
            return run(engine.get(), target);
        } catch (RefusedException e) {
            throw PageWords.of(e, folder);
        }
    }

    private static Inspection run(Engine engine, TargetModel target) {
        try (Network network = Network.load(engine, target, target.layers(), target.predicts())) {
            LayerOutputs outputs = network.forward(new float[target.input().values()], 1);
            List<ModelLayer> layers = target.layers().stream()
                    .map(layer -> described(layer, outputs))
                    .toList();
            int numbers = target.predicts() ? outputs.predictions().getFirst().length : 0;
            return new Inspection(target, layers, numbers > MOST_CLASSES ? 0 : numbers);
        }
    }

    private static ModelLayer described(Layer layer, LayerOutputs outputs) {
        return new ModelLayer(
                layer.position(), layer.name(), layer.activation(), layer.kernels(), outputs.shape(layer.position()));
    }
}
