package org.filterscope.bias;

/**
 * Whether what was frozen still is as it was.
 *
 * @param plan whether the plan is the one that was frozen, and the one that the results name
 * @param labels whether subsets, clusters and strata of the images are
 */
public record AuditBinding(boolean plan, Labels labels) {

    /** What became of the labels since the plan was frozen. */
    public enum Labels {
        /** All images are where they were. */
        SAME,
        /** Some image is in another subset, cluster or stratum, or the results rest on others than were frozen. */
        CHANGED,
        /** They were not written down, or the dataset is not there any more. */
        UNKNOWN
    }
}
