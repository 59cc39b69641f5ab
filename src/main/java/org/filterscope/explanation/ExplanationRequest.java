package org.filterscope.explanation;

import org.filterscope.model.ModelId;

/**
 * What somebody wants to have explained.
 *
 * @param model the model
 * @param layer name of one of its layers
 * @param reference images with categories, which the explainer learns from
 * @param probing images whose strongest reactions are put into words
 * @param settings how
 */
public record ExplanationRequest(
        ModelId model, String layer, ImageChoice reference, ImageChoice probing, ExplanationSettings settings) {}
