package org.filterscope.bias;

import java.util.List;

/** The part of a finding that no count holds: hypernyms, filters and images. */
final class Evidence {

    private Evidence() {}

    static WordFinding added(
            WordFinding bare, List<String> path, List<Integer> filters, List<WordFinding.EvidenceImage> images) {
        return new WordFinding(
                bare.word(),
                path,
                bare.subsetA(),
                bare.subsetB(),
                bare.a(),
                bare.b(),
                bare.difference(),
                bare.lower(),
                bare.upper(),
                bare.selectedLower(),
                bare.selectedUpper(),
                bare.selectedLevel(),
                bare.clusterDifference(),
                bare.ratio(),
                bare.ratioLower(),
                bare.ratioUpper(),
                bare.test(),
                bare.equivalenceP(),
                bare.decision(),
                bare.robust(),
                bare.fightinWords(),
                bare.informationGap(),
                bare.adjusted(),
                bare.sensitivity(),
                bare.moreClusters(),
                filters,
                images,
                bare.informationInterval(),
                bare.interactions(),
                bare.underConcepts());
    }

    /** The finding without it, as it follows from counts. */
    static WordFinding removed(WordFinding whole) {
        return added(whole, List.of(), List.of(), List.of());
    }
}
