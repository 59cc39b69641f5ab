package org.filterscope.tensor.image;

import java.nio.file.Path;

/**
 * A file that gave no picture.
 *
 * @param file the file
 * @param reason why, as the end of the sentence "the file was left out, because it …": "is empty", "is cut off before
 *     its end"
 */
public record BrokenImage(Path file, String reason) implements DecodedImage {}
