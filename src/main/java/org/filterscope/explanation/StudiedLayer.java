package org.filterscope.explanation;

import org.filterscope.tensor.Layer;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;

/**
 * One layer of a model, with all that decides what its feature maps are of.
 *
 * @param model the model
 * @param layer one of its layers
 * @param preprocessing how pictures become what the model was trained on
 */
public record StudiedLayer(TargetModel model, Layer layer, Preprocessing preprocessing) {

    public StudiedLayer {
        if (!model.layers().contains(layer)) {
            throw new IllegalArgumentException("layer " + layer.name() + " is not one of the model's");
        }
    }
}
