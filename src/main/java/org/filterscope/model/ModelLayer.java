package org.filterscope.model;

import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.LayerShape;

/**
 * A layer of a model as people see it.
 *
 * @param position its place among the model's layers, from 0
 * @param name its name, unique within the model
 * @param activation name of its activation function, or {@code linear}
 * @param kernels the kernels of its convolutions, such as {@code 1×1, 3×3}
 * @param shape its filters and the size of their maps for one image
 */
public record ModelLayer(int position, String name, String activation, String kernels, LayerShape shape) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_KERNELS = 500;

    /**
     * Checks the lengths, which the model's author chose.
     *
     * @throws RefusedException when they are too long to be shown
     */
    public ModelLayer {
        if (position < 0 || name.isBlank()) {
            throw new IllegalArgumentException("a layer has a position and a name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RefusedException("A layer's name has " + name.length() + " characters, more than " + LONGEST_NAME
                    + "; name the layers shorter and export the model again.");
        }
        if (kernels.length() > LONGEST_KERNELS) {
            throw new RefusedException("Layer " + name
                    + " joins convolutions of more kinds of kernels than can be shown; choose another network.");
        }
    }
}
