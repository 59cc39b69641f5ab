package org.filterscope.tensor.image;

/** What became of a file: a picture, or the reason why there is none. */
public sealed interface DecodedImage permits Picture, BrokenImage {}
