package org.filterscope.bias;

/** What became of the labels of an audit's images since its plan was frozen. */
public enum FrozenLabels {
    /** All images are where they were. */
    SAME,
    /** Some image is in another subset, cluster or stratum, or the results rest on others than were frozen. */
    CHANGED,
    /** They were not written down, or the dataset is not there any more. */
    UNKNOWN
}
