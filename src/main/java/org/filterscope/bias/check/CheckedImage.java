package org.filterscope.bias.check;

import java.util.Optional;

/**
 * An image of a blind sample.
 *
 * @param subset place of its subset in the plan
 * @param with whether the explainer found the word in it
 * @param number of the image in the dataset
 * @param file SHA-256 of its file when it was drawn; empty for samples from before that was written down
 */
record CheckedImage(int subset, boolean with, int number, Optional<String> file) {}
