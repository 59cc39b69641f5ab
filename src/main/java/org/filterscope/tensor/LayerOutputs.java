package org.filterscope.tensor;

import java.util.List;

/**
 * What one forward pass returned for a batch of images.
 *
 * @param images number of images N
 * @param layers per exposed layer, in the order asked for, the maps of all images
 * @param predictions the model's first own output, one row an image; empty unless it was asked for
 */
public record LayerOutputs(int images, List<Batch> layers, List<float[]> predictions) {

    public LayerOutputs {
        layers = List.copyOf(layers);
        predictions = List.copyOf(predictions);
    }

    /**
     * One layer's output for a batch.
     *
     * @param values as [image][height][width][filter]
     * @param shape size of one image's map
     */
    @SuppressWarnings("ArrayRecordComponent") // a view of what the network returned, read and thrown away
    record Batch(float[] values, LayerShape shape) {

        FeatureMap map(int image) {
            int size = shape.height() * shape.width() * shape.filters();
            return new FeatureMap(values, image * size, shape.height(), shape.width(), shape.filters());
        }
    }

    /** The feature map of an image of the batch in one of the exposed layers. */
    public FeatureMap map(int layer, int image) {
        return layers.get(layer).map(image);
    }

    /** Size of an exposed layer's maps. */
    public LayerShape shape(int layer) {
        return layers.get(layer).shape();
    }
}
