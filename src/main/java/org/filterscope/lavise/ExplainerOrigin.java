package org.filterscope.lavise;

import java.util.Objects;

/**
 * What an explainer was made from, as told by whoever had it trained.
 *
 * @param modelHash content hash of the model
 * @param layer name of the layer
 * @param preprocessing the model's preprocessing in words
 * @param lexiconHash content hash of the word vectors
 * @param referenceHash content hash of the reference set
 * @param codeVersion version of the program
 */
public record ExplainerOrigin(
        String modelHash,
        String layer,
        String preprocessing,
        String lexiconHash,
        String referenceHash,
        String codeVersion) {

    public ExplainerOrigin {
        Objects.requireNonNull(modelHash);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(preprocessing);
        Objects.requireNonNull(lexiconHash);
        Objects.requireNonNull(referenceHash);
        Objects.requireNonNull(codeVersion);
    }
}
