package org.filterscope.storage;

import java.util.List;

/**
 * What a sweep found.
 *
 * @param orphans files that nothing referred to and that were removed
 * @param freedBytes what that freed on the disk, together with {@code leftovers}
 * @param young files that nothing refers to, but too young to be removed
 * @param leftovers what broken-off additions had left behind and was removed
 * @param missing files that are referred to and not on the disk
 */
public record SweepReport(int orphans, long freedBytes, int young, int leftovers, List<MissingFile> missing) {

    public SweepReport {
        missing = List.copyOf(missing);
    }
}
