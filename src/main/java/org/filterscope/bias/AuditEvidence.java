package org.filterscope.bias;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.explanation.reading.ImageReadings;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.explanation.reading.Reading;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** The images behind the findings of an audit whose results are there; nothing before, and nothing once the reading is gone. */
@Service
@AllowedTo(Who.READER)
public class AuditEvidence {

    private static final int MOST = 500;

    private final Audits audits;
    private final ImageReadings readings;
    private final DatasetImages images;
    private final WordIndex index;

    AuditEvidence(Audits audits, ImageReadings readings, DatasetImages images, WordIndex index) {
        this.audits = audits;
        this.readings = readings;
        this.images = images;
        this.index = index;
    }

    /**
     * Images of a subset with a word, or without it, in the order of their numbers.
     *
     * @param subset its place in the plan
     * @param from how many to pass over
     * @param count how many at most, up to 500
     */
    public List<WordFinding.EvidenceImage> images(
            AuditId audit, String word, int subset, boolean with, int from, int count) {
        if (from < 0 || count < 0 || count > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " images are given at once");
        }
        Optional<Reading> found = reading(audit);
        List<List<Integer>> members = found.isEmpty()
                ? List.of()
                : CountsFile.read(audits.countsFile(audit)).members();
        if (subset < 0 || subset >= members.size()) {
            return List.of();
        }
        AuditPlan plan = audits.plan(audit);
        Reading reading = found.orElseThrow();
        BitSet having = index.images(reading, plan.words(), word);
        List<Integer> numbers = members.get(subset).stream()
                .filter(number -> having.get(number) == with)
                .skip(from)
                .limit(count)
                .toList();
        Map<Integer, ImageTile> tiles = images.tiles(plan.dataset(), numbers).stream()
                .collect(Collectors.toMap(ImageTile::number, Function.identity()));
        return numbers.stream()
                .map(tiles::get)
                .filter(Objects::nonNull)
                .map(tile -> with
                        ? image(reading, plan.words(), word, subset, tile)
                        : image(subset, false, tile, -1, 0, RegionBox.WHOLE))
                .toList();
    }

    /** What the filters say of an image of the audit, the most active first; nothing of an image that was not read. */
    public List<SayingInImage> sayings(AuditId audit, int imageNumber) {
        Optional<Reading> found = reading(audit);
        if (found.isEmpty()) {
            return List.of();
        }
        Reading reading = found.get();
        WordSettings settings = audits.plan(audit).words();
        return reading.image(imageNumber).stream()
                .flatMap(image -> ImageWords.sayings(image, settings))
                .map(saying -> said(reading, settings, saying))
                .toList();
    }

    private Optional<Reading> reading(AuditId audit) {
        Optional<AuditResults> results = audits.results(audit);
        try {
            return results.flatMap(found ->
                    readings.find(found.plan().explanation(), found.instrument().readingHash()));
        } catch (ThingNotFoundException e) {
            // The audit outlives the explanation, which may be in the trash by now
            return Optional.empty();
        }
    }

    private static SayingInImage said(Reading reading, WordSettings settings, ReadImage.Saying saying) {
        List<Integer> words = ImageWords.of(saying, settings).boxed().toList();
        RegionBox box = RegionBox.of(saying, reading.height(), reading.width());
        return new SayingInImage(
                saying.filter(),
                saying.strength(),
                words.stream().map(reading.words()::get).toList(),
                words.stream()
                        .map(word -> ImageWords.nearness(saying, settings, word))
                        .toList(),
                box.left(),
                box.top(),
                box.right(),
                box.bottom());
    }

    private static WordFinding.EvidenceImage image(
            Reading reading, WordSettings settings, String word, int subset, ImageTile tile) {
        int place = reading.words().indexOf(word);
        return reading.image(tile.number()).stream()
                .flatMap(image -> ImageWords.sayings(image, settings))
                .filter(saying -> ImageWords.nearness(saying, settings, place) >= 0)
                .max(Comparator.comparingDouble(saying -> ImageWords.nearness(saying, settings, place)))
                .map(saying -> image(
                        subset,
                        true,
                        tile,
                        saying.filter(),
                        ImageWords.nearness(saying, settings, place),
                        RegionBox.of(saying, reading.height(), reading.width())))
                .orElseGet(() -> image(subset, true, tile, -1, 0, RegionBox.WHOLE));
    }

    private static WordFinding.EvidenceImage image(
            int subset, boolean with, ImageTile tile, int filter, double nearness, RegionBox box) {
        return new WordFinding.EvidenceImage(
                subset,
                with,
                tile.number(),
                tile.name(),
                tile.file(),
                filter,
                nearness,
                box.left(),
                box.top(),
                box.right(),
                box.bottom());
    }
}
