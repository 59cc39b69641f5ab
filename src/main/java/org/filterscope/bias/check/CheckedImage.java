package org.filterscope.bias.check;

/**
 * An image of a blind sample.
 *
 * @param subset place of its subset in the plan
 * @param with whether the explainer found the word in it
 * @param number of the image in the dataset
 */
record CheckedImage(int subset, boolean with, int number) {}
