package org.filterscope.explanation;

import org.filterscope.model.ModelId;
import org.filterscope.tensor.image.Preprocessing;

/**
 * The layer that is explained, and how pictures come to it.
 *
 * @param modelName what the model was called when the explanation was asked for
 * @param modelHash SHA-256 of the model's files
 * @param layerPosition the layer's place among the model's layers
 * @param preprocessing text form of the model's preprocessing
 * @param inputHeight rows of the network's input
 * @param inputWidth columns of the network's input
 */
record ExplanationSubject(
        ModelId model,
        String modelName,
        String modelHash,
        String layer,
        int layerPosition,
        String preprocessing,
        int inputHeight,
        int inputWidth) {

    /** The part of pictures that the network saw. */
    PictureWindow window() {
        return new PictureWindow(Preprocessing.parse(preprocessing), inputHeight, inputWidth);
    }
}
