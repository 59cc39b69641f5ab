package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which words pass as common nouns, and finds their lemma and hypernyms, from WordNet 3.1. The rule is described in
 * docs/lexicon.md; its aim is that every word left would look right under a picture.
 */
final class NounRule implements WordKnowledge {

    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}|[a-z]+(-[a-z]+)+");

    /** A noun that is used as another part of speech more than three times out of four is none. */
    private static final double LEAST_SHARE = 0.25;

    /** A word for something visible is kept down to one use in ten: its vector still carries the thing. */
    private static final double LEAST_SHARE_VISIBLE = 0.10;

    /** Added to the uses of a visible thing: one or two uses as a verb say little about a rare animal. */
    private static final double DOUBT = 0.3;

    /** An irregular plural with an entry of its own, such as data, keeps its entry unless the singular is far more used. */
    private static final int IRREGULAR_MARGIN = 4;

    private final WordNet wordNet;
    private final PlainWords functionWords = PlainWords.resource("function-words.txt");
    private final PlainWords kept = PlainWords.resource("nouns-kept.txt");
    private final PlainWords carried = PlainWords.resource("words-carried.txt");
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

        /** By its main sense; where no use is counted and the senses stand in any order, by one of them. */
        boolean isVisible() {
            return uses() > 0 ? main().isVisible() : common.stream().anyMatch(NounSense::isVisible);
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

    /** Whether the word may mean an animal, a plant, a thing or a stuff, as names of breeds do, or is part of such a name. */
    boolean mayShow(String word) {
        return carried.contains(word)
                || wordNet.baseForms(PartOfSpeech.NOUN, word).stream()
                        .flatMap(lemma -> wordNet.nounSenses(lemma).stream())
                        .anyMatch(sense -> sense.isVisible() && !sense.instance());
    }

    /** Whether WordNet knows the word as any part of speech, or the names of categories need it. */
    boolean knows(String word) {
        return carried.contains(word) || wordNet.knows(word);
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
        return word.length() > 2 || (base.uses() > 0 && base.isVisible());
    }

    private boolean mainlyName(String word, Base base) {
        List<NounSense> names = new ArrayList<>(base.names());
        boolean onlyName = false;
        if (!word.equals(base.lemma())) {
            List<NounSense> own = wordNet.nounSenses(word);
            own.stream().filter(NounSense::isName).forEach(names::add);
            onlyName = !own.isEmpty() && own.stream().allMatch(NounSense::isName);
        }
        int nameUses = names.stream().mapToInt(NounSense::uses).sum();
        return nameUses > base.uses()
                // without any use counted, a form with an entry as a name only, or with many names
                || (base.uses() == 0
                        && (onlyName || names.size() >= 2 * base.common().size()));
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
        if (base.isVisible()) {
            double uses = base.uses() + DOUBT;
            return uses >= LEAST_SHARE_VISIBLE * (otherUses + uses);
        }
        return otherUses + base.uses() > 0
                ? base.uses() >= LEAST_SHARE * (otherUses + base.uses())
                : base.common().size()
                        >= LEAST_SHARE * (otherSenses + base.common().size());
    }

    private @Nullable Base base(String word) {
        Base own = null;
        Base best = null;
        for (String lemma : wordNet.baseForms(PartOfSpeech.NOUN, word)) {
            List<NounSense> senses = wordNet.nounSenses(lemma);
            List<NounSense> common = senses.stream().filter(s -> !s.isName()).toList();
            if (common.isEmpty() && kept.contains(word)) {
                common = senses;
            }
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
