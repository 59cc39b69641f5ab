package org.filterscope.dataset.catalogue;

import java.util.List;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.Layout;

/**
 * What an import brought, and what it left out.
 *
 * @param source the archive or folder
 * @param layout how it was read
 * @param reason why it was read this way
 * @param found number of pictures that were to come in
 * @param images number of those that did
 * @param bytes size of their files together
 * @param annotations number of annotations
 * @param withoutAnnotations number of images that nobody said anything about
 * @param categories the categories with their counts, the commonest first
 * @param same images whose files are the same
 * @param alike images that look almost the same, though their files differ
 * @param faults entries and files that were left out: broken pictures with their reasons, damaged entries with their places
 * @param tables the tables of attributes that came with the images
 * @param attributes the attributes with their values, counts and gaps
 * @param clusters number of clusters
 * @param withoutCluster number of images that belong to none
 * @param seconds how long the import took
 */
public record ImportReport(
        String source,
        Layout layout,
        String reason,
        int found,
        int images,
        long bytes,
        int annotations,
        int withoutAnnotations,
        List<CategoryCount> categories,
        Duplicates same,
        Duplicates alike,
        Faults faults,
        List<TableReport> tables,
        List<AttributeFacet> attributes,
        int clusters,
        int withoutCluster,
        double seconds) {}
