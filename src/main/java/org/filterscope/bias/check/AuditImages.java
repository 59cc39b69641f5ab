package org.filterscope.bias.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditEvidence;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.bias.CountsOfWord;
import org.filterscope.bias.WordFinding.EvidenceImage;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** The images that were audited. */
@Component
class AuditImages implements SampleImages {

    private static final int AT_ONCE = 500;

    private final AuditEvidence evidence;
    private final Audits audits;
    private final DatasetImages images;

    AuditImages(AuditEvidence evidence, Audits audits, DatasetImages images) {
        this.evidence = evidence;
        this.audits = audits;
        this.images = images;
    }

    @Override
    public List<CheckedImage> drawn(AuditId audit, String word, int subset, boolean with, List<Integer> ranks) {
        List<CheckedImage> drawn = new ArrayList<>();
        List<EvidenceImage> page = List.of();
        long all = all(counts(audit, word), subset, with);
        int from = -AT_ONCE;
        for (int rank : ranks) {
            if (rank >= from + AT_ONCE) {
                from = rank;
                page = evidence.images(audit, word, subset, with, from, AT_ONCE);
            }
            // images that are gone leave no gap, so in a page that lacks one places say nothing
            Optional<EvidenceImage> image = page.size() == Math.min(AT_ONCE, all - from)
                    ? Optional.of(page.get(rank - from))
                    : evidence.images(audit, word, subset, with, rank, 1).stream()
                            .findFirst();
            image.ifPresent(each -> drawn.add(new CheckedImage(subset, with, each.number(), Optional.of(each.file()))));
        }
        return drawn;
    }

    private static long all(WordCounts counts, int subset, boolean with) {
        long having = counts.count(0, subset);
        return with ? having : counts.sample().imagesOf(subset) - having;
    }

    @Override
    public List<String> pictures(AuditId audit, List<CheckedImage> sample) {
        DatasetId dataset = audits.plan(audit).dataset();
        List<Integer> numbers = sample.stream().map(CheckedImage::number).toList();
        Map<Integer, ImageTile> tiles = images.tiles(dataset, numbers).stream()
                .collect(Collectors.toMap(ImageTile::number, Function.identity()));
        return sample.stream()
                .map(image -> Optional.ofNullable(tiles.get(image.number()))
                        .filter(tile ->
                                image.file().isEmpty() || image.file().get().equals(tile.file()))
                        .map(tile -> DatasetAddresses.original(dataset, tile))
                        .orElseThrow(
                                () -> new RefusedException("An image of this check is no longer the one that was drawn;"
                                        + " throw the check away and draw anew.")))
                .toList();
    }

    @Override
    public WordCounts counts(AuditId audit, String word) {
        return CountsOfWord.in(audits.countsFile(audit), word).orElseThrow(ThingNotFoundException::new);
    }
}
