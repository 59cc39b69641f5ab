package org.filterscope.bias;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.tensor.Sha256;

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

    /** SHA-256 over all that labels decide: of each compared image its subset, cluster and stratum, and what is left out. */
    String hash() {
        MessageDigest digest = Sha256.start();
        line(digest, datasetHash, allImages, exploratory, left);
        images.forEach(image -> line(
                digest,
                image.number(),
                image.name(),
                image.file(),
                image.subset(),
                image.cluster(),
                strata.get(image.stratum())));
        return Sha256.hex(digest);
    }

    private static void line(MessageDigest digest, Object... parts) {
        digest.update(CanonicalJson.bytes(List.of(parts)));
    }

    Map<Integer, Placement> byNumber() {
        return images.stream().collect(Collectors.toMap(Placement::number, Function.identity()));
    }
}
