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
    public List<Integer> numbers(AuditId audit, String word, int subset, boolean with, List<Integer> ranks) {
        List<Integer> numbers = new ArrayList<>();
        List<EvidenceImage> page = List.of();
        int from = -AT_ONCE;
        for (int rank : ranks) {
            if (rank >= from + AT_ONCE) {
                from = rank;
                page = evidence.images(audit, word, subset, with, from, AT_ONCE);
            }
            if (rank - from < page.size()) {
                numbers.add(page.get(rank - from).number());
            }
        }
        return numbers;
    }

    @Override
    public List<String> pictures(AuditId audit, List<Integer> numbers) {
        DatasetId dataset = audits.plan(audit).dataset();
        Map<Integer, ImageTile> tiles = images.tiles(dataset, numbers).stream()
                .collect(Collectors.toMap(ImageTile::number, Function.identity()));
        return numbers.stream()
                .map(number -> DatasetAddresses.original(
                        dataset, Optional.ofNullable(tiles.get(number)).orElseThrow(ThingNotFoundException::new)))
                .toList();
    }

    @Override
    public WordCounts counts(AuditId audit, String word) {
        return CountsOfWord.in(audits.countsFile(audit), word).orElseThrow(ThingNotFoundException::new);
    }
}
