package org.filterscope.storage;

import org.filterscope.tensor.ContentHash;

/**
 * A file that is referred to but not on the disk: it has to come back from a backup, or by adding the same content again.
 *
 * @param references how many times it is referred to
 * @param oneName the name of one of them
 */
public record MissingFile(ContentHash hash, long references, String oneName) {}
