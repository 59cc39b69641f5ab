package org.filterscope.dataset.catalogue;

import java.util.Collection;
import java.util.List;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Looks through the images of datasets. */
@Service
@AllowedTo(Who.READER)
public class DatasetImages {

    private final DatasetTable datasets;
    private final ImageTable images;
    private final KnownFacets facets;

    DatasetImages(DatasetTable datasets, ImageTable images, KnownFacets facets) {
        this.datasets = datasets;
        this.images = images;
        this.facets = facets;
    }

    /** What the images have in common that a rule holds for. */
    public Facets facets(DatasetId dataset, SubsetRule filter) {
        int key = datasets.readyKey(dataset);
        return facets.facets(key, condition(key, filter));
    }

    /**
     * All about one image.
     *
     * @throws org.filterscope.team.ThingNotFoundException when there is none of this number
     */
    public ImageDetails image(DatasetId dataset, int number) {
        return images.details(datasets.readyKey(dataset), number);
    }

    /** The tile of one image. */
    public ImageTile tile(DatasetId dataset, int number) {
        return images.tile(datasets.readyKey(dataset), number).orElseThrow(ThingNotFoundException::new);
    }

    /**
     * The tiles of some images, in the order of their numbers.
     *
     * @param numbers at most some thousands; numbers without an image are passed over
     */
    public List<ImageTile> tiles(DatasetId dataset, Collection<Integer> numbers) {
        return images.tiles(datasets.readyKey(dataset), numbers);
    }

    /** Whether anybody has said of any image what it shows. */
    public boolean annotated(DatasetId dataset) {
        return !images.categories(datasets.readyKey(dataset)).isEmpty();
    }

    private static Condition condition(int key, SubsetRule filter) {
        RuleJson.check(filter);
        return Condition.of(key, filter);
    }
}
