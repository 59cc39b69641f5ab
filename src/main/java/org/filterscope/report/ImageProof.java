package org.filterscope.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.filterscope.bias.AuditResults;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every compared image file anew and compares it with the manifests that stand in the results. */
@Component
class ImageProof {

    private static final int AT_ONCE = 1_000;
    private static final int NAMED = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private final DatasetImages images;
    private final StoredFiles files;

    ImageProof(DatasetImages images, StoredFiles files) {
        this.images = images;
        this.files = files;
    }

    /**
     * One check for the files and one for each subset's manifest.
     *
     * @param counts the file that names the images of each subset
     */
    List<VerificationResult.Check> of(AuditResults results, byte[] counts) {
        DatasetId dataset = results.plan().dataset();
        List<VerificationResult.Check> checks = new ArrayList<>();
        List<List<Integer>> members = members(counts);
        if (members.size() != results.subsets().size()) {
            return List.of(new VerificationResult.Check(
                    "Images", false, "The counts do not say which images were compared, so they cannot be looked at."));
        }
        Set<String> changed = new LinkedHashSet<>();
        for (int subset = 0; subset < members.size(); subset++) {
            AuditResults.SubsetFacts facts = results.subsets().get(subset);
            try {
                String hash = manifest(dataset, members.get(subset), changed);
                boolean same = hash.equals(facts.hash());
                checks.add(new VerificationResult.Check(
                        "Manifest of " + facts.name(),
                        same,
                        same
                                ? Figures.count(members.get(subset).size(), "image is", "images are")
                                        + " the ones that were compared."
                                : "The images of this subset are not the ones that were compared: one was removed,"
                                        + " renamed, or stands for another file."));
            } catch (ThingNotFoundException _) {
                checks.add(new VerificationResult.Check(
                        "Manifest of " + facts.name(), false, "The dataset is not there any more."));
            }
        }
        checks.add(new VerificationResult.Check("Image files", changed.isEmpty(), text(changed)));
        return checks;
    }

    private static String text(Set<String> changed) {
        return changed.isEmpty()
                ? "Every file was read anew and is what it was."
                : "Files were changed or are missing: "
                        + String.join(", ", changed.stream().limit(NAMED).toList())
                        + (changed.size() > NAMED ? " and " + (changed.size() - NAMED) + " more." : ".");
    }

    private String manifest(DatasetId dataset, List<Integer> numbers, Set<String> changed) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            for (ImageTile tile :
                    images.tiles(dataset, numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)))) {
                lines.add(tile.name() + "\t" + tile.file() + "\n");
                if (!isWhole(dataset, tile)) {
                    changed.add(tile.name());
                }
            }
        }
        return AuditReport.sha256(
                String.join("", lines.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isWhole(DatasetId dataset, ImageTile tile) {
        ContentHash expected = new ContentHash(tile.file());
        try {
            return ContentHash.of(files.path(dataset, expected)).equals(expected);
        } catch (IOException | ThingNotFoundException _) {
            return false;
        }
    }

    private static List<List<Integer>> members(byte[] counts) {
        List<List<Integer>> members = new ArrayList<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(counts))) {
            for (JsonNode subset : JSON.readTree(in).path("members")) {
                List<Integer> numbers = new ArrayList<>();
                subset.forEach(number -> numbers.add(number.asInt()));
                members.add(numbers);
            }
        } catch (IOException | JacksonException _) {
            // what cannot be read says of no image that it was compared
            members.clear();
        }
        return members;
    }
}
