package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/** WordNet 3.1 as far as a lexicon needs it: base forms, senses of nouns, how often they are used, hypernyms. */
final class WordNet {

    private final Dictionary dictionary;
    private final Map<PartOfSpeech, Map<String, IndexWord>> entries = new EnumMap<>(PartOfSpeech.class);
    private final Map<PartOfSpeech, Map<String, List<String>>> irregular = new EnumMap<>(PartOfSpeech.class);
    private final Set<String> irregularVerbs = new LinkedHashSet<>();
    private final Map<Long, List<String>> hypernyms = new HashMap<>();

    private WordNet(Dictionary dictionary) throws JWNLException {
        this.dictionary = dictionary;
        for (PartOfSpeech part : PartOfSpeech.values()) {
            Map<String, IndexWord> words = new HashMap<>();
            for (Iterator<IndexWord> i = dictionary.getIndexWordIterator(part.pos()); i.hasNext(); ) {
                IndexWord word = i.next();
                if (word.getLemma().indexOf(' ') < 0) {
                    words.put(word.getLemma(), word);
                }
            }
            entries.put(part, words);
            Map<String, List<String>> exceptions = new HashMap<>();
            for (Iterator<Exc> i = dictionary.getExceptionIterator(part.pos()); i.hasNext(); ) {
                Exc exception = i.next();
                exceptions.put(exception.getLemma(), List.copyOf(exception.getExceptions()));
            }
            irregular.put(part, exceptions);
        }
        exceptions(PartOfSpeech.VERB).forEach((form, bases) -> {
            if (!form.endsWith("ing")) {
                irregularVerbs.addAll(bases);
            }
        });
    }

    /** Opens the WordNet that is bundled with the program. */
    static WordNet open() {
        try {
            return new WordNet(Dictionary.getDefaultResourceInstance());
        } catch (JWNLException e) {
            throw new IllegalStateException("the bundled WordNet cannot be read", e);
        }
    }

    /** Whether WordNet lists the word itself, in lower case, as this part of speech. */
    boolean lists(PartOfSpeech part, String lemma) {
        return entries(part).containsKey(lemma);
    }

    /** Whether the form, in lower case, belongs to any entry. */
    boolean knows(String form) {
        for (PartOfSpeech part : PartOfSpeech.values()) {
            if (!baseForms(part, form).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether WordNet's list of irregular forms leads from the form to the base, as from men to man. */
    boolean irregular(PartOfSpeech part, String form, String base) {
        return exceptions(part).getOrDefault(form, List.of()).contains(base);
    }

    /** The entries a form in lower case may belong to: itself first, then irregular and regular base forms. */
    List<String> baseForms(PartOfSpeech part, String form) {
        Map<String, IndexWord> words = entries(part);
        Set<String> bases = new LinkedHashSet<>();
        bases.add(form);
        bases.addAll(exceptions(part).getOrDefault(form, List.of()));
        for (PartOfSpeech.Ending ending : part.endings()) {
            if (form.endsWith(ending.form()) && form.length() > ending.form().length()) {
                String base = form.substring(0, form.length() - ending.form().length()) + ending.base();
                // "seed" is no past tense of "see", nor "bed" of "be"
                if (!(ending.form().equals("ed") && irregularVerbs.contains(base))) {
                    bases.add(base);
                }
            }
        }
        bases.removeIf(base -> !words.containsKey(base));
        return List.copyOf(bases);
    }

    /** How often WordNet's sense-tagged texts use the entry, over all its senses; 0 without an entry. */
    int uses(PartOfSpeech part, String lemma) {
        return senses(part, lemma).stream()
                .mapToInt(synset -> uses(synset, lemma))
                .sum();
    }

    /** Number of senses of the entry. */
    int senseCount(PartOfSpeech part, String lemma) {
        IndexWord entry = entries(part).get(lemma);
        return entry == null ? 0 : entry.getSynsetOffsets().length;
    }

    /** The senses of a noun, the most frequent first. */
    List<NounSense> nounSenses(String lemma) {
        List<NounSense> senses = new ArrayList<>();
        for (Synset synset : senses(PartOfSpeech.NOUN, lemma)) {
            String form = form(synset, lemma);
            boolean instance =
                    !synset.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty();
            senses.add(new NounSense(
                    synset.getOffset(),
                    form,
                    uses(synset, lemma),
                    instance,
                    synset.getLexFileName(),
                    synset.getGloss()));
        }
        return senses;
    }

    /** The chain of hypernyms of a noun's sense, the nearest first, each by its first word. */
    List<String> hypernyms(long offset) {
        List<String> known = hypernyms.get(offset);
        if (known != null) {
            return known;
        }
        List<String> chain = new ArrayList<>();
        try {
            Synset parent = parent(dictionary.getSynsetAt(PartOfSpeech.NOUN.pos(), offset));
            if (parent != null) {
                chain.add(parent.getWords().getFirst().getLemma());
                chain.addAll(hypernyms(parent.getOffset()));
            }
        } catch (JWNLException e) {
            throw new IllegalStateException("the bundled WordNet cannot be read", e);
        }
        List<String> result = List.copyOf(chain);
        hypernyms.put(offset, result);
        return result;
    }

    private static @Nullable Synset parent(Synset synset) throws JWNLException {
        List<Pointer> pointers = synset.getPointers(PointerType.HYPERNYM);
        if (pointers.isEmpty()) {
            pointers = synset.getPointers(PointerType.INSTANCE_HYPERNYM);
        }
        return pointers.isEmpty() ? null : pointers.getFirst().getTargetSynset();
    }

    private List<Synset> senses(PartOfSpeech part, String lemma) {
        IndexWord entry = entries(part).get(lemma);
        return entry == null ? List.of() : entry.getSenses();
    }

    private static int uses(Synset synset, String lemma) {
        for (Word word : synset.getWords()) {
            if (word.getLemma().equalsIgnoreCase(lemma)) {
                return word.getUseCount();
            }
        }
        return 0;
    }

    private static String form(Synset synset, String lemma) {
        for (Word word : synset.getWords()) {
            if (word.getLemma().toLowerCase(Locale.ROOT).equals(lemma)) {
                return word.getLemma();
            }
        }
        return lemma;
    }

    private Map<String, IndexWord> entries(PartOfSpeech part) {
        return entries.getOrDefault(part, Map.of());
    }

    private Map<String, List<String>> exceptions(PartOfSpeech part) {
        return irregular.getOrDefault(part, Map.of());
    }
}
