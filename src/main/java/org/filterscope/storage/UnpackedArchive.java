package org.filterscope.storage;

import java.nio.file.Path;

/**
 * What came out of an archive.
 *
 * @param folder where it lies
 * @param files how many plain files
 * @param bytes their size together
 */
public record UnpackedArchive(Path folder, int files, long bytes) {}
