package org.filterscope.bias;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Interval;

/**
 * What is worked out for many findings at once.
 *
 * @param informationInterval of the gap of nPMI
 * @param interactions over the confounder and the other crossed attributes
 * @param underConcepts whether the word is selected below its hypernyms too
 */
record FindingExtras(
        Optional<Interval> informationInterval,
        List<WordFinding.Interaction> interactions,
        Optional<Boolean> underConcepts) {

    FindingExtras {
        interactions = List.copyOf(interactions);
    }
}
