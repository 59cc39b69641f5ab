package org.filterscope.dataset.catalogue;

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

    /** The most images of a page. */
    public static final int LARGEST_PAGE = 500;

    private final DatasetTable datasets;
    private final ImageTable images;
    private final KnownFacets facets;
    private final SubsetTable subsets;

    DatasetImages(DatasetTable datasets, ImageTable images, KnownFacets facets, SubsetTable subsets) {
        this.datasets = datasets;
        this.images = images;
        this.facets = facets;
        this.subsets = subsets;
    }

    /**
     * Some images that a rule holds for.
     *
     * @param after number of the image they follow, 0 for the first ones
     * @param limit at most this many, up to {@value #LARGEST_PAGE}
     */
    public ImagePage page(DatasetId dataset, SubsetRule filter, int after, int limit) {
        int key = datasets.readyKey(dataset);
        return images.page(key, condition(key, filter), after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Some images of a subset, as it is now. */
    public ImagePage page(SubsetId subset, int after, int limit) {
        SubsetTable.Row row = subsets.get(subset);
        return images.page(row.datasetKey(), subsets.condition(row), after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** How many images a rule holds for. */
    public int count(DatasetId dataset, SubsetRule filter) {
        int key = datasets.readyKey(dataset);
        return images.count(key, condition(key, filter));
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

    private static Condition condition(int key, SubsetRule filter) {
        RuleJson.check(filter);
        return Condition.of(key, filter);
    }
}
