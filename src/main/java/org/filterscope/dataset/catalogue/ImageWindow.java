package org.filterscope.dataset.catalogue;

import java.util.List;

/**
 * A stretch of the images that a filter holds for.
 *
 * @param total how many images the filter holds for
 * @param images those of the stretch, in order
 */
public record ImageWindow(int total, List<ImageTile> images) {}
