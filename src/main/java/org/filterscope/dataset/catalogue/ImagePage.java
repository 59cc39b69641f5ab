package org.filterscope.dataset.catalogue;

import java.util.List;

/**
 * Some images of a dataset, in order.
 *
 * @param images the images
 * @param more whether others follow
 */
public record ImagePage(List<ImageTile> images, boolean more) {}
