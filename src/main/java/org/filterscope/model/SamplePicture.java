package org.filterscope.model;

import java.nio.file.Path;

/**
 * A picture to try a model on.
 *
 * @param name what it is called
 * @param file where it lies
 */
public record SamplePicture(String name, Path file) {}
