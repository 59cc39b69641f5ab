package org.filterscope.bias.check;

/** What somebody says of an image and a word. */
public enum Answer {
    YES,
    NO,
    UNSURE
}
