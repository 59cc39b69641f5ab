package org.filterscope.explanation.filter;

import java.util.OptionalDouble;

/**
 * A filter that resembles another.
 *
 * @param number its number
 * @param word its strongest reliable word; empty where there is none
 * @param byWords how much its words resemble those of the other, in [0, 1]
 * @param byActivation how much its activations do, in [-1, 1]; empty where that is not known
 */
public record AlikeFilter(int number, String word, double byWords, OptionalDouble byActivation) {}
