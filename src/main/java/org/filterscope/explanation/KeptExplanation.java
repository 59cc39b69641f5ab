package org.filterscope.explanation;

import java.nio.file.Path;

/**
 * An explanation that is ready, for those who show what it holds.
 *
 * @param version part of its addresses; another one means other content
 * @param probing the images that were looked at
 * @param settings how it was made
 * @param filters number of the layer's filters
 * @param height H of the layer's feature maps
 * @param width W of the layer's feature maps
 * @param grids the activations on all top images: H × W unsigned bytes each, without anything between
 */
public record KeptExplanation(
        ExplanationId id,
        String version,
        ImageChoice probing,
        ExplanationSettings settings,
        int filters,
        int height,
        int width,
        Path grids) {}
