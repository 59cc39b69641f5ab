package org.filterscope.dataset.table;

import java.util.Optional;

/**
 * Which columns of a table name the image and its cluster, where the user says it.
 *
 * @param image name of the column with a path or a file name
 * @param cluster name of the column with the person, session or source an image belongs to
 */
public record ColumnChoice(Optional<String> image, Optional<String> cluster) {

    /** Both are found by their usual names. */
    public static final ColumnChoice USUAL = new ColumnChoice(Optional.empty(), Optional.empty());
}
