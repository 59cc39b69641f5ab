package org.filterscope.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a network knows scenes it has not learnt from.
 *
 * @param images how many scenes
 * @param meanAveragePrecision the mean over the categories of their average precision
 * @param f1 harmonic mean of precision and recall over all answers, where an answer of at least one half is a yes
 * @param averagePrecision of each category that occurs, in the order of the classes
 */
public record NetworkAccuracy(
        int images, double meanAveragePrecision, double f1, Map<String, Double> averagePrecision) {

    public NetworkAccuracy {
        averagePrecision = Collections.unmodifiableMap(new LinkedHashMap<>(averagePrecision));
    }
}
