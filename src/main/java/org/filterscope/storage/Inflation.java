package org.filterscope.storage;

import java.util.function.LongSupplier;
import org.filterscope.page.LocaleText;

/** Watches how much larger than its packed form an archive becomes, file by file and as a whole. */
final class Inflation {

    /** Less than this is harmless, however well it was packed. */
    private static final long HARMLESS_FILE = 1 << 20;

    private static final long HARMLESS_WHOLE = 64 << 20;

    /** A reader takes packed bytes in pieces, so a file may seem to need none of its own. */
    private static final long READ_AHEAD = 16 << 10;

    private final Archive archive;
    private final ArchiveLimits limits;
    private final LongSupplier packed;
    private long packedBefore;
    private long fileBytes;
    private long totalBytes;

    /** @param packed how many packed bytes were needed so far */
    Inflation(Archive archive, ArchiveLimits limits, LongSupplier packed) {
        this.archive = archive;
        this.limits = limits;
        this.packed = packed;
    }

    /** @param packedSoFar how many packed bytes were needed for all before the file */
    void beginFile(long packedSoFar) {
        packedBefore = packedSoFar;
        fileBytes = 0;
    }

    void add(long bytes, String entry) {
        fileBytes += bytes;
        totalBytes += bytes;
        if (fileBytes > limits.fileBytes()) {
            throw archive.refused(
                    entry, "is larger than " + LocaleText.size(limits.fileBytes()), "leave it out or make it smaller");
        }
        if (totalBytes > limits.totalBytes()) {
            throw archive.refused(
                    "it unpacks to more than " + LocaleText.size(limits.totalBytes()), "pack less into one archive");
        }
        long needed = packed.getAsLong();
        if (isBomb(fileBytes, HARMLESS_FILE, needed - packedBefore) || isBomb(totalBytes, HARMLESS_WHOLE, needed)) {
            throw archive.refused(
                    entry,
                    "becomes more than " + limits.ratio() + " times as large as it was packed",
                    "leave it out or pack the archive again with plain content");
        }
    }

    private boolean isBomb(long bytes, long harmless, long packedBytes) {
        return bytes > harmless && bytes / limits.ratio() > packedBytes + READ_AHEAD;
    }

    /** Size of the present file so far. */
    long fileBytes() {
        return fileBytes;
    }
}
