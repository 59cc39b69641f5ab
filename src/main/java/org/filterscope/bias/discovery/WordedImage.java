package org.filterscope.bias.discovery;

/**
 * An image with its words. Do not change the array.
 *
 * @param number of the image in the dataset
 * @param person its cluster
 * @param words places in the vocabulary, each once, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // many of them, never compared
record WordedImage(int number, String person, int[] words) {}
