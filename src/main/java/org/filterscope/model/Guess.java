package org.filterscope.model;

/**
 * A class that a network sees in a picture.
 *
 * @param label the class's name
 * @param probability 0…1
 */
public record Guess(String label, double probability) {}
