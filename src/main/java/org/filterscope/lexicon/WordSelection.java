package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.filterscope.refusal.RefusedException;

/** Chooses the words of a lexicon among those that have a vector. */
final class WordSelection {

    private final WordVectors vectors;
    private final WordKnowledge knowledge;
    private final LexiconSettings settings;
    private final Set<Integer> included = new HashSet<>();
    private final List<String> withoutVector = new ArrayList<>();
    private final Set<String> excluded = new HashSet<>();

    WordSelection(WordVectors vectors, WordKnowledge knowledge, LexiconSettings settings) {
        this.vectors = vectors;
        this.knowledge = knowledge;
        this.settings = settings;
        for (String word : settings.include().words()) {
            OptionalInt row = rowOf(word);
            row.ifPresentOrElse(included::add, () -> withoutVector.add(word));
        }
        for (String word : settings.exclude().words()) {
            excluded.add(word);
            excluded.add(word.toLowerCase(Locale.ROOT));
        }
    }

    Lexicon lexicon(String origin) {
        int[] rows = new int[vectors.size()];
        List<WordFacts> facts = new ArrayList<>();
        BitSet nouns = new BitSet();
        for (int row = 0; row < vectors.size(); row++) {
            String word = vectors.word(row);
            WordFacts fact = knowledge.factsOf(row, word);
            nouns.set(row, fact.noun());
            if (allowed(row, word, fact)) {
                rows[facts.size()] = row;
                facts.add(fact);
            }
        }
        if (facts.isEmpty()) {
            throw new RefusedException(
                    "No word is left for the lexicon; allow all words instead of nouns, or change the word lists.");
        }
        return new Lexicon(vectors, Arrays.copyOf(rows, facts.size()), facts, nouns, settings, withoutVector, origin);
    }

    private boolean allowed(int row, String word, WordFacts fact) {
        if (included.contains(row)) {
            return true;
        }
        boolean chosen = switch (settings.choice()) {
            case NOUNS -> fact.voting();
            case ALL -> true;
            case LISTED -> false;
        };
        return chosen && !excluded.contains(word) && !excluded.contains(fact.lemma());
    }

    private OptionalInt rowOf(String word) {
        OptionalInt row = vectors.indexOf(word);
        return row.isPresent() ? row : vectors.indexOf(word.toLowerCase(Locale.ROOT));
    }
}
