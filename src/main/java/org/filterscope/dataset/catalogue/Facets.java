package org.filterscope.dataset.catalogue;

import java.util.List;

/**
 * What some images of a dataset have in common.
 *
 * @param images number of images
 * @param categories how many images show each category; the commonest first
 * @param withoutAnnotations number of images that nobody said anything about
 * @param attributes the attributes, in the order of their tables
 * @param clusters number of different clusters
 * @param withoutCluster number of images that belong to none
 */
public record Facets(
        int images,
        List<ValueCount> categories,
        int withoutAnnotations,
        List<AttributeFacet> attributes,
        int clusters,
        int withoutCluster) {}
