package org.filterscope.storage;

/**
 * What an archive may hold at most.
 *
 * @param entries how many files and folders
 * @param fileBytes size of one unpacked file
 * @param totalBytes size of all of them together
 * @param ratio how many times larger than its packed form a file, or all of them, may be
 * @param pathLength characters of a path in the archive
 * @param depth parts of a path in the archive
 */
public record ArchiveLimits(int entries, long fileBytes, long totalBytes, int ratio, int pathLength, int depth) {

    private static final long GIGABYTE = 1_000_000_000;
    private static final ArchiveLimits DATASETS =
            new ArchiveLimits(200_000, 4 * GIGABYTE, 100 * GIGABYTE, 200, 500, 32);
    private static final ArchiveLimits MODELS = new ArchiveLimits(10_000, 10 * GIGABYTE, 20 * GIGABYTE, 200, 500, 32);

    public ArchiveLimits {
        if (Math.min(Math.min(entries, ratio), Math.min(pathLength, depth)) < 1
                || Math.min(fileBytes, totalBytes) < 1) {
            throw new IllegalArgumentException("limits of an archive are at least 1");
        }
    }

    /** Limits that large collections of images keep within. */
    public static ArchiveLimits forDatasets() {
        return DATASETS;
    }

    /** Limits that a SavedModel keeps within. */
    public static ArchiveLimits forModels() {
        return MODELS;
    }

    public ArchiveLimits withEntries(int most) {
        return new ArchiveLimits(most, fileBytes, totalBytes, ratio, pathLength, depth);
    }

    public ArchiveLimits withFileBytes(long most) {
        return new ArchiveLimits(entries, most, totalBytes, ratio, pathLength, depth);
    }

    public ArchiveLimits withTotalBytes(long most) {
        return new ArchiveLimits(entries, fileBytes, most, ratio, pathLength, depth);
    }
}
