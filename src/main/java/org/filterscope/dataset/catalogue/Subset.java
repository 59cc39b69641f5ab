package org.filterscope.dataset.catalogue;

import java.time.Instant;

/**
 * A named part of a dataset.
 *
 * @param id its id
 * @param dataset the dataset
 * @param name how people call it
 * @param description what people say about it, perhaps nothing
 * @param content which images belong to it
 * @param text the same in English
 * @param changedAt when it was last changed
 */
public record Subset(
        SubsetId id,
        DatasetId dataset,
        String name,
        String description,
        SubsetContent content,
        String text,
        Instant changedAt) {}
