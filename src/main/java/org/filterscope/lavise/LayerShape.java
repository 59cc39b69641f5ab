package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/**
 * The shape of a layer's feature maps.
 *
 * @param height H
 * @param width W
 * @param filters C
 */
record LayerShape(int height, int width, int filters) {

    LayerShape {
        if (height < 1 || width < 1 || filters < 1) {
            throw new IllegalArgumentException(
                    "a layer has positions and filters, unlike " + height + "×" + width + "×" + filters);
        }
    }

    int positions() {
        return height * width;
    }

    void require(FeatureMap map) {
        if (map.height() != height || map.width() != width || map.channels() != filters) {
            throw new IllegalArgumentException("a feature map of " + map.height() + "×" + map.width() + "×"
                    + map.channels() + " does not belong to a layer of " + height + "×" + width + "×" + filters);
        }
    }
}
