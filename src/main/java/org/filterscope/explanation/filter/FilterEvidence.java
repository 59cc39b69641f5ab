package org.filterscope.explanation.filter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedImage;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.overlap.Overlaps;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what the words of a filter rest on. */
@Service
@AllowedTo(Who.READER)
class FilterEvidence {

    private static final int MOST_NAMED = 500;
    private static final int MOST_LABELS = 5;

    /** Below this a filter does not lie on a category: the border of network dissection. */
    private static final double LEAST_OVERLAP = 0.04;

    private final Explanations explanations;
    private final KeptExplanations kept;
    private final StoredFilters files;
    private final ImagePlaces images;
    private final OtherFilters others;
    private final Overlaps overlaps;

    FilterEvidence(
            Explanations explanations,
            KeptExplanations kept,
            StoredFilters files,
            ImagePlaces images,
            OtherFilters others,
            Overlaps overlaps) {
        this.explanations = explanations;
        this.kept = kept;
        this.files = files;
        this.images = images;
        this.others = others;
        this.overlaps = overlaps;
    }

    /**
     * All that the page of a filter shows.
     *
     * @param version as the explanation's outcome has it
     * @throws ThingNotFoundException when there is no such filter, or the version is another
     */
    public Evidence of(ExplanationId explanation, String version, int number) {
        ExplanationDetails details = explanations.details(explanation);
        if (details.card()
                .outcome()
                .filter(outcome -> outcome.version().equals(version))
                .isEmpty()) {
            throw new ThingNotFoundException();
        }
        ExplainedFilter filter = explanations.filter(explanation, number);
        Path file = explanations.file(explanation);
        FileIndex layer = files.index(file);
        StoredFilter stored = files.read(file, number);
        Optional<SampledImages> sample = kept.sample(explanation).map(each -> new SampledImages(each, number));
        return new Evidence(
                number,
                filter.dead(),
                stored.threshold(),
                layer.activeShare(),
                layer.height(),
                layer.width(),
                details.settings().rules().images(),
                details.settings().rules().words(),
                filter.words().stream()
                        .map(word -> new Evidence.Word(
                                word.word(), word.lemma(), word.strength(), word.chance(), word.reliable()))
                        .toList(),
                labels(explanation, number),
                stored.histogram().count(),
                stored.histogram().bins(),
                shown(details, filter, stored),
                sample.map(SampledImages::count).orElse(0),
                sample.map(each -> strips(details, number, each)).orElse(List.of()));
    }

    /**
     * The strongest reliable word of each of some filters that has one, by their numbers.
     *
     * @param filters at most 500
     */
    public Map<Integer, String> words(ExplanationId explanation, List<Integer> filters) {
        explanations.get(explanation);
        return others.names(explanation, filters.stream().limit(MOST_NAMED).toList());
    }

    private List<Evidence.Shown> shown(ExplanationDetails details, ExplainedFilter filter, StoredFilter stored) {
        DatasetId dataset = details.card().probing().dataset();
        List<Integer> numbers =
                filter.images().stream().map(ExplainedImage::image).toList();
        Map<Integer, ImageTile> tiles = tiles(dataset, numbers);
        Map<Integer, List<Evidence.Other>> firing = others.of(details.card().id(), filter.number(), numbers);
        SeenPart seen = SeenPart.of(details);
        return IntStream.range(0, stored.topImages().size())
                .mapToObj(place -> {
                    int number = numbers.get(place);
                    return shown(
                            new Photograph(dataset, number, tiles.get(number)),
                            seen,
                            stored.topImages().get(place),
                            place < stored.votes().size() ? stored.votes().get(place) : null,
                            firing.getOrDefault(number, List.of()));
                })
                .toList();
    }

    private List<Evidence.Label> labels(ExplanationId explanation, int filter) {
        return overlaps.of(explanation, filter)
                .map(overlap -> overlap.categories().stream()
                        .filter(each -> each.iou() >= LEAST_OVERLAP)
                        .limit(MOST_LABELS)
                        .map(each -> new Evidence.Label(each.category(), each.iou(), each.images()))
                        .toList())
                .orElse(List.of());
    }

    private List<Evidence.Strip> strips(ExplanationDetails details, int filter, SampledImages sample) {
        DatasetId dataset = details.card().probing().dataset();
        List<QuantileBins.Bin> bins = sample.bins();
        List<Integer> places =
                bins.stream().flatMap(bin -> bin.images().stream()).toList();
        Map<Integer, ImageTile> tiles =
                tiles(dataset, places.stream().map(sample::number).toList());
        Map<Integer, List<Evidence.Other>> firing = others.of(
                details.card().id(), filter, places.stream().collect(Collectors.toMap(sample::number, sample::peaks)));
        SeenPart seen = SeenPart.of(details);
        return bins.stream()
                .map(bin -> new Evidence.Strip(
                        bin.from(),
                        bin.to(),
                        bin.lowest(),
                        bin.highest(),
                        bin.images().stream()
                                .map(place -> {
                                    int number = sample.number(place);
                                    return shown(
                                            new Photograph(dataset, number, tiles.get(number)),
                                            seen,
                                            sample.grid(place),
                                            null,
                                            firing.getOrDefault(number, List.of()));
                                })
                                .toList()))
                .toList();
    }

    private Map<Integer, ImageTile> tiles(DatasetId dataset, List<Integer> numbers) {
        return images.tiles(dataset, numbers).stream()
                .collect(Collectors.toMap(ImageTile::number, Function.identity(), (one, _) -> one));
    }

    /** An image of a dataset, with its tile where it is still there. */
    private record Photograph(
            DatasetId dataset, int number, @Nullable ImageTile tile) {}

    private static Evidence.Shown shown(
            Photograph image,
            SeenPart seen,
            StoredFilter.TopImage top,
            StoredFilter.@Nullable Vote vote,
            List<Evidence.Other> others) {
        ImageTile tile = image.tile();
        return new Evidence.Shown(
                image.number(),
                tile == null ? "Image " + image.number() : tile.name(),
                tile == null ? null : DatasetAddresses.original(image.dataset(), tile),
                tile == null ? null : DatasetAddresses.thumbnail(image.dataset(), tile),
                DatasetNavigation.image(image.dataset(), image.number()),
                tile == null ? 1 : tile.width(),
                tile == null ? 1 : tile.height(),
                tile == null ? List.of(0.0, 0.0, 1.0, 1.0) : seen.in(tile.width(), tile.height()),
                top.peak(),
                top.grid().lowest(),
                top.grid().highest(),
                top.grid().levels(),
                vote == null ? null : new Evidence.Votes(vote.weight(), vote.words()),
                others);
    }
}
