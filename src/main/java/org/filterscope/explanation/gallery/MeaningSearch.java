package org.filterscope.explanation.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.explanation.KeptWord;
import org.filterscope.lexicon.CategoryWord;
import org.filterscope.lexicon.CategoryWords;
import org.filterscope.lexicon.Lexicon;

/**
 * Finds words by what they mean: the word that was asked for and its forms, then words that are a kind of it, then the few
 * whose vectors are nearest. Each comes with its reason. Nothing but the lexicon is asked.
 */
final class MeaningSearch {

    private static final double KIND = 0.95;
    private static final double PER_STEP = 0.02;
    private static final double LEAST_KIND = 0.75;
    private static final double BEGINS = 0.7;
    private static final int FEWEST_LETTERS = 3;
    /** Below this are mostly words of the same field: an elephant is no dog. */
    private static final double LEAST_COSINE = 0.59;

    private static final int MOST_NEAR = 20;
    private static final double NEAR = 0.7;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::word);

    private final Lexicon lexicon;

    MeaningSearch(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A word that was found.
     *
     * @param word its place among the words searched
     * @param score from 0 to 1
     * @param reason why, in a few words
     */
    record Found(int word, double score, String reason) {}

    /** The words of a list that mean what was asked for, the best first. */
    List<Found> find(String asked, List<KeptWord> words) {
        String query = asked.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (query.isEmpty()) {
            return List.of();
        }
        Optional<CategoryWord> meant = CategoryWords.of(lexicon).find(query);
        Set<String> names = names(query, meant);
        List<Found> found = new ArrayList<>();
        List<Found> near = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            Optional<Found> meaning = look(word, words.get(word), query, names, meant);
            meaning.ifPresent(found::add);
            if (meaning.isEmpty() && meant.isPresent()) {
                near(word, words.get(word), meant.get().vector()).ifPresent(near::add);
            }
        }
        near.sort(BEST_FIRST);
        found.addAll(near.subList(0, Math.min(MOST_NEAR, near.size())));
        found.sort(BEST_FIRST);
        return found;
    }

    /** What was asked for as it is written and as the lexicon has it, each in its base form too. */
    private Set<String> names(String query, Optional<CategoryWord> meant) {
        Stream<String> written = Stream.concat(
                Stream.of(query),
                meant.filter(found -> found.words().size() == 1).stream()
                        .map(found -> found.words().getFirst()));
        return written.flatMap(name -> Stream.concat(Stream.of(name), lemma(name).stream()))
                .collect(Collectors.toSet());
    }

    private Optional<String> lemma(String word) {
        OptionalInt known = lexicon.indexOf(word);
        return known.isPresent() ? Optional.of(lexicon.lemma(known.getAsInt())) : Optional.empty();
    }

    private Optional<Found> look(
            int number, KeptWord word, String query, Set<String> names, Optional<CategoryWord> meant) {
        if (word.text().equals(query)) {
            return Optional.of(new Found(number, 1, "the word itself"));
        }
        if (names.contains(word.text()) || names.contains(word.lemma())) {
            return Optional.of(new Found(number, 1, "a form of “" + query + "”"));
        }
        return kind(number, lexicon.indexOf(word.text()), names)
                .or(() -> meant.isPresent() ? Optional.empty() : beginning(number, word, query));
    }

    private Optional<Found> kind(int number, OptionalInt known, Set<String> names) {
        List<String> hypernyms = known.isPresent() ? lexicon.hypernyms(known.getAsInt()) : List.of();
        for (int step = 0; step < hypernyms.size(); step++) {
            if (stands(hypernyms.get(step), names)) {
                double score = Math.max(LEAST_KIND, KIND - step * PER_STEP);
                return Optional.of(new Found(number, score, "a kind of " + hypernyms.get(step)));
            }
        }
        return Optional.empty();
    }

    /** Whether a hypernym is what was asked for, or a kind of it by its last word, as edible fruit is a fruit. */
    private static boolean stands(String hypernym, Set<String> names) {
        return names.contains(hypernym) || names.contains(hypernym.substring(hypernym.lastIndexOf(' ') + 1));
    }

    /** For what is no word, as while somebody is still writing. */
    private static Optional<Found> beginning(int number, KeptWord word, String query) {
        return query.length() >= FEWEST_LETTERS && word.text().startsWith(query)
                ? Optional.of(new Found(number, BEGINS, "begins with “" + query + "”"))
                : Optional.empty();
    }

    private Optional<Found> near(int number, KeptWord word, float[] vector) {
        OptionalInt known = lexicon.indexOf(word.text());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        float[] other = lexicon.vector(known.getAsInt());
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) {
            cosine += (double) vector[i] * other[i];
        }
        return cosine < LEAST_COSINE
                ? Optional.empty()
                : Optional.of(
                        new Found(number, NEAR * cosine, String.format(Locale.ROOT, "near in meaning (%.2f)", cosine)));
    }
}
