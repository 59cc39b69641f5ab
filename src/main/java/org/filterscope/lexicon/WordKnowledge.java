package org.filterscope.lexicon;

/** Where facts about the words of some vectors come from: WordNet, or a lexicon file that was made with it. */
interface WordKnowledge {

    /** The facts about the word at an index of the vectors. */
    WordFacts factsOf(int index, String word);
}
