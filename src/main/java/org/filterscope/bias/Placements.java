package org.filterscope.bias;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which images of a dataset are compared, and how.
 *
 * @param images those of exactly one subset, by number
 * @param overlaps images in common, for each pair of subsets that has any: {@code a * subsets + b}, a before b
 * @param left those that are not compared; without the ones that give no picture
 * @param strata the values of the confounder; a single one where there is none
 * @param allImages of the dataset
 * @param datasetHash SHA-256 over a line for each image of the dataset
 */
record Placements(
        List<Placement> images,
        Map<Integer, Integer> overlaps,
        AuditResults.LeftOut left,
        List<String> strata,
        boolean exploratory,
        int allImages,
        String datasetHash) {

    Placements {
        images = List.copyOf(images);
        overlaps = new TreeMap<>(overlaps);
        strata = List.copyOf(strata);
    }

    Map<Integer, Placement> byNumber() {
        return images.stream().collect(Collectors.toMap(Placement::number, Function.identity()));
    }
}
