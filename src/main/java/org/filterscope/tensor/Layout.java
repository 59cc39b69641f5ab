package org.filterscope.tensor;

/** The order of a picture's axes in a tensor. */
public enum Layout {
    /** Image, row, column, channel. */
    NHWC,
    /** Image, channel, row, column. */
    NCHW
}
