package org.filterscope.dataset.catalogue;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.Faults;

/**
 * What came in from a table of attributes.
 *
 * @param name name of its file
 * @param imageColumn the column that named the image
 * @param clusterColumn the column that named the cluster
 * @param attributes the columns that were taken as attributes
 * @param lines number of lines that could be read
 * @param images number of images they were about
 * @param faults damaged lines, lines about unknown images, images without a line
 */
public record TableReport(
        String name,
        String imageColumn,
        Optional<String> clusterColumn,
        List<String> attributes,
        int lines,
        int images,
        Faults faults) {}
