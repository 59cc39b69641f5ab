package org.filterscope.lexicon;

import java.util.List;

/**
 * What is known of a word apart from its vector.
 *
 * @param lemma the word that its forms share, such as dog for dogs; the word itself where nothing is known
 * @param noun whether it passes as a common noun
 * @param voting whether it may appear in explanations by default
 * @param hypernyms the chain of more general nouns, the nearest first; empty where there is none
 */
record WordFacts(String lemma, boolean noun, boolean voting, List<String> hypernyms) {

    WordFacts {
        hypernyms = List.copyOf(hypernyms);
    }

    static WordFacts unknown(String word) {
        return new WordFacts(word, false, false, List.of());
    }
}
