package org.filterscope.dataset.catalogue;

import java.time.Instant;

/**
 * A subset as it was at some time: a list of images that never changes.
 *
 * @param id its id
 * @param dataset the dataset
 * @param name how the subset was called
 * @param text what its images had in common, in English
 * @param images number of images
 * @param hash SHA-256 over a line for each image, sorted: name, tab, SHA-256 of the file, line feed
 * @param frozenAt when it was frozen
 */
public record FrozenSubset(
        FrozenSubsetId id, DatasetId dataset, String name, String text, int images, String hash, Instant frozenAt) {}
