package org.filterscope.lavise;

import java.util.Objects;

/**
 * What an explainer was made from, as told by whoever had it trained.
 *
 * @param modelHash content hash of the model
 * @param signature name of the model's signature
 * @param inputHeight rows of the pictures that the network was given
 * @param inputWidth columns of the pictures that the network was given
 * @param layer name of the layer
 * @param preprocessing the model's preprocessing in words
 * @param lexiconHash content hash of the word vectors
 * @param referenceHash content hash of the reference set
 * @param codeVersion version of the program
 */
public record ExplainerOrigin(
        String modelHash,
        String signature,
        int inputHeight,
        int inputWidth,
        String layer,
        String preprocessing,
        String lexiconHash,
        String referenceHash,
        String codeVersion) {

    public ExplainerOrigin {
        Objects.requireNonNull(modelHash);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(preprocessing);
        Objects.requireNonNull(lexiconHash);
        Objects.requireNonNull(referenceHash);
        Objects.requireNonNull(codeVersion);
    }
}
