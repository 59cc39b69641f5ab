package org.filterscope.dataset.catalogue;

import java.util.List;

/**
 * Images that are the same, or look the same.
 *
 * @param groups number of groups of such images
 * @param images number of images in them
 * @param listed the names of the images of the first groups, the first of each group
 */
public record Duplicates(int groups, int images, List<List<String>> listed) {

    /** The most groups that are listed. */
    public static final int LISTED_GROUPS = 200;

    /** The most images of a group that are listed. */
    public static final int LISTED_IMAGES = 20;
}
