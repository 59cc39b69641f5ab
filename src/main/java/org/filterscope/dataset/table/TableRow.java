package org.filterscope.dataset.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line of a table says about an image.
 *
 * @param line number of the line in its file, from 1
 * @param image the image as the table writes it: a path, or a name alone
 * @param cluster the person, session or source the image belongs to
 * @param attributes one or more values of each attribute that has any
 */
public record TableRow(long line, String image, Optional<String> cluster, Map<String, List<String>> attributes) {}
