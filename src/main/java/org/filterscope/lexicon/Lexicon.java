package org.filterscope.lexicon;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The V words an explanation may use, each with a vector of D values and unit length, a lemma that groups its forms, and its
 * hypernyms. Words keep the order of the vectors they come from, frequent ones first in the usual files. Immutable.
 */
public final class Lexicon {

    private final WordVectors vectors;
    private final int[] rows;
    private final List<WordFacts> facts;
    private final int[] groups;
    private final Map<String, Integer> groupOfLemma = new HashMap<>();
    private final LexiconSettings settings;
    private final List<String> withoutVector;
    private final String origin;
    private final BitSet nouns;
    private @Nullable String hash;

    Lexicon(
            WordVectors vectors,
            int[] rows,
            List<WordFacts> facts,
            BitSet nouns,
            LexiconSettings settings,
            List<String> withoutVector,
            String origin) {
        this.vectors = vectors;
        this.rows = rows;
        this.facts = List.copyOf(facts);
        this.nouns = nouns;
        this.settings = settings;
        this.withoutVector = List.copyOf(withoutVector);
        this.origin = origin;
        this.groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = groupOfLemma.computeIfAbsent(facts.get(i).lemma(), lemma -> groupOfLemma.size());
        }
    }

    /** The lexicon that comes with the program: common English nouns with 100-d GloVe vectors. Takes a part of a second. */
    public static Lexicon builtIn() {
        return builtIn(LexiconSettings.defaults());
    }

    /** The lexicon that comes with the program, with other choices. */
    public static Lexicon builtIn(LexiconSettings settings) {
        return StoredLexicon.builtIn().choose(settings);
    }

    /**
     * A lexicon from a user's vectors; lemmas, nouns and hypernyms come from WordNet 3.1.
     *
     * @param origin where the vectors come from, in a few words, such as a file name
     * @throws RefusedException when no word is left
     */
    public static Lexicon of(WordVectors vectors, String origin, LexiconSettings settings) {
        return new WordSelection(vectors, new NounRule(WordNet.open()), settings).lexicon(origin);
    }

    /**
     * A lexicon from a file: either word vectors, as {@link WordVectors#read} takes them, or a lexicon that
     * {@link LexiconBuild} wrote.
     *
     * @throws RefusedException when the file is missing, damaged or of another kind, or when no word is left
     */
    public static Lexicon open(Path file, LexiconSettings settings) {
        if (StoredLexicon.isStored(file)) {
            return StoredLexicon.read(file).choose(settings);
        }
        return of(WordVectors.read(file), String.valueOf(file.getFileName()), settings);
    }

    /** V, the number of words. */
    public int size() {
        return rows.length;
    }

    /** D, the number of values of each vector. */
    public int dimensions() {
        return vectors.dimensions();
    }

    /** The word at an index from 0 to {@link #size()} - 1. */
    public String word(int index) {
        return vectors.word(row(index));
    }

    /** The word's base form, such as {@code dog} for {@code dogs}; it need not be a word of the lexicon. */
    public String lemma(int index) {
        return facts(index).lemma();
    }

    /** Whether the word passes as a common noun. */
    public boolean isNoun(int index) {
        return facts(index).noun();
    }

    /** The chain of more general nouns of the word's main sense, the nearest first, up to {@code entity}; may be empty. */
    public List<String> hypernyms(int index) {
        return facts(index).hypernyms();
    }

    /** The group of the word, from 0 to {@link #groupCount()} - 1: words of one lemma share it. */
    public int lemmaGroup(int index) {
        return groups[Objects.checkIndex(index, groups.length)];
    }

    /** The group of every word. */
    public int[] lemmaGroups() {
        return groups.clone();
    }

    /** Number of groups. */
    public int groupCount() {
        return groupOfLemma.size();
    }

    /** The index of a word of the lexicon, spelled exactly so. */
    public OptionalInt indexOf(String word) {
        OptionalInt row = vectors.indexOf(word);
        int index = row.isPresent() ? Arrays.binarySearch(rows, row.getAsInt()) : -1;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** A copy of the word's vector: D values of unit length. */
    public float[] vector(int index) {
        return vectors.vector(row(index));
    }

    /** Writes the word's vector, D values of unit length, into an array from an offset on. */
    public void copyVector(int index, float[] target, int offset) {
        vectors.copyVector(row(index), target, offset);
    }

    /**
     * All vectors, V × D row by row, in a new array.
     *
     * @throws RefusedException when one array cannot hold them
     */
    public float[] matrix() {
        if ((long) size() * dimensions() > Integer.MAX_VALUE - 8) {
            throw new RefusedException("The lexicon's " + size()
                    + " words are too many to search; allow nouns only, or give a word list.");
        }
        float[] matrix = new float[size() * dimensions()];
        for (int i = 0; i < size(); i++) {
            copyVector(i, matrix, i * dimensions());
        }
        return matrix;
    }

    /** All words with vectors that this lexicon was chosen from; names of categories resolve against them. */
    public WordVectors vectors() {
        return vectors;
    }

    /** Whether a word of {@link #vectors()} passes as a common noun, be it in this lexicon or not. */
    boolean isNounAmongAll(int row) {
        return nouns.get(row);
    }

    /** The choices that made this lexicon. */
    public LexiconSettings settings() {
        return settings;
    }

    /** Words of the include list that have no vector and therefore are not here. */
    public List<String> includedWithoutVector() {
        return withoutVector;
    }

    /** SHA-256 over words, vectors, lemmas, hypernyms and the choices made, in hexadecimal. Computed at the first call. */
    public synchronized String hash() {
        if (hash == null) {
            hash = computeHash();
        }
        return hash;
    }

    /** Where this lexicon comes from, in one line for a person. */
    public String description() {
        String what = switch (settings.choice()) {
            case NOUNS -> "nouns";
            case ALL -> "words";
            case LISTED -> "listed words";
        };
        return size() + " " + what + " in " + groupCount() + " groups, " + dimensions() + "-d: " + origin;
    }

    private String computeHash() {
        ContentHash content = new ContentHash()
                .add("lexicon 1")
                .add(vectors.hash())
                .add(settings.choice().name())
                .add(settings.include().words())
                .add(settings.exclude().words());
        for (int i = 0; i < rows.length; i++) {
            WordFacts fact = facts.get(i);
            content.add(rows[i]).add(fact.lemma()).add(fact.noun() ? 1 : 0).add(fact.hypernyms());
        }
        return content.hexadecimal();
    }

    private int row(int index) {
        return rows[Objects.checkIndex(index, rows.length)];
    }

    private WordFacts facts(int index) {
        return facts.get(Objects.checkIndex(index, rows.length));
    }
}
