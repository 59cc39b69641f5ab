package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides which words pass as common nouns, and finds their lemma and hypernyms, from WordNet 3.1. The rule is described in
 * docs/lexicon.md; its aim is that every word left would look right under a picture.
 */
final class NounRule implements WordKnowledge {

    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");

    /** A noun that is used as another part of speech more than three times out of four is none. */
    private static final double LEAST_SHARE = 0.25;

    /** A word for something visible is kept down to one use in ten: its vector still carries the thing. */
    private static final double LEAST_SHARE_VISIBLE = 0.10;

    /** An irregular plural with an entry of its own, such as data, keeps its entry unless the singular is far more used. */
    private static final int IRREGULAR_MARGIN = 4;

    private final WordNet wordNet;
    private final PlainWords functionWords = PlainWords.resource("function-words.txt");
    private final PlainWords kept = PlainWords.resource("nouns-kept.txt");
    private final PlainWords dropped = PlainWords.resource("nouns-dropped.txt");

    NounRule(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** A base form with its senses that are no names. */
    private record Base(String lemma, List<NounSense> common, List<NounSense> names, boolean irregular) {

        int uses() {
            return common.stream().mapToInt(NounSense::uses).sum();
        }

        NounSense main() {
            return common.getFirst();
        }
    }

    @Override
    public WordFacts factsOf(int index, String word) {
        Base base = LETTERS.matcher(word).matches() ? base(word) : null;
        if (base == null) {
            return WordFacts.unknown(word);
        }
        boolean noun = passes(word, base);
        return new WordFacts(
                base.lemma(), noun, noun, wordNet.hypernyms(base.main().offset()));
    }

    /** Whether the word may mean an animal, a plant, a thing or a stuff, as names of breeds also do. */
    boolean mayShow(String word) {
        return wordNet.baseForms(PartOfSpeech.NOUN, word).stream()
                .flatMap(lemma -> wordNet.nounSenses(lemma).stream())
                .anyMatch(sense -> sense.isVisible() && !sense.instance());
    }

    /** Whether WordNet knows the word as any part of speech. */
    boolean knows(String word) {
        return wordNet.knows(word);
    }

    private boolean passes(String word, Base base) {
        if (functionWords.contains(word) || dropped.contains(word)) {
            return false;
        }
        return kept.contains(word)
                || (longEnough(word, base)
                        && !mainlyName(word, base)
                        && !base.main().isInsult()
                        && mainlyNoun(word, base));
    }

    /** Of words of two letters only those for visible things, such as ox and tv: the others are symbols and units. */
    private static boolean longEnough(String word, Base base) {
        return word.length() > 2 || (base.uses() > 0 && base.main().isVisible());
    }

    private boolean mainlyName(String word, Base base) {
        List<NounSense> names = new ArrayList<>(base.names());
        if (!word.equals(base.lemma())) {
            wordNet.nounSenses(word).stream().filter(NounSense::isName).forEach(names::add);
        }
        int nameUses = names.stream().mapToInt(NounSense::uses).sum();
        return nameUses > base.uses() || (base.uses() == 0 && beginsWithName(word));
    }

    private boolean beginsWithName(String word) {
        List<NounSense> senses = wordNet.nounSenses(word);
        return !senses.isEmpty() && senses.getFirst().isName();
    }

    private boolean mainlyNoun(String word, Base base) {
        int otherUses = 0;
        int otherSenses = 0;
        for (PartOfSpeech part : List.of(PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB)) {
            int most = 0;
            for (String lemma : wordNet.baseForms(part, word)) {
                most = Math.max(most, wordNet.uses(part, lemma));
                otherSenses += wordNet.senseCount(part, lemma);
            }
            otherUses += most;
        }
        if (base.main().isVisible()) {
            // one more use, since a handful of uses as a verb says little about a rare animal
            return base.uses() + 1 >= LEAST_SHARE_VISIBLE * (otherUses + base.uses() + 1);
        }
        return otherUses + base.uses() > 0
                ? base.uses() >= LEAST_SHARE * (otherUses + base.uses())
                : base.common().size()
                        >= LEAST_SHARE * (otherSenses + base.common().size());
    }

    private @org.jspecify.annotations.Nullable Base base(String word) {
        Base own = null;
        Base best = null;
        for (String lemma : wordNet.baseForms(PartOfSpeech.NOUN, word)) {
            List<NounSense> senses = wordNet.nounSenses(lemma);
            List<NounSense> common = senses.stream().filter(s -> !s.isName()).toList();
            if (common.isEmpty() || (lemma.length() < 3 && !lemma.equals(word))) {
                continue;
            }
            boolean irregular = wordNet.irregular(PartOfSpeech.NOUN, word, lemma);
            Base base = new Base(
                    lemma, common, senses.stream().filter(NounSense::isName).toList(), irregular);
            if (lemma.equals(word)) {
                own = base;
            } else if (best == null || base.uses() > best.uses()) {
                best = base;
            }
        }
        if (own == null || best == null) {
            return own == null ? best : own;
        }
        int needed = own.uses() + (best.irregular() ? IRREGULAR_MARGIN + 1 : 0);
        return best.uses() >= needed ? best : own;
    }
}
