package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.filterscope.lavise.Category;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lexicon.CategoryResolution;
import org.filterscope.lexicon.CategoryWord;
import org.filterscope.lexicon.CategoryWords;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;

/**
 * The words of a reference set's categories. Categories whose vectors come from the same words share them.
 *
 * @param space the words with their vectors
 * @param categories in alphabetical order, each with its word
 * @param placeOf the place of a category by its name
 * @param resolution how each name was found, and which have no vector
 */
record ReferenceWords(
        SemanticSpace space, List<Category> categories, Map<String, Integer> placeOf, CategoryResolution resolution) {

    static ReferenceWords of(Collection<String> names, Lexicon lexicon) {
        CategoryResolution resolution = CategoryWords.of(lexicon).resolve(new TreeSet<>(names));
        if (resolution.resolved().isEmpty()) {
            throw new RefusedException(
                    "None of the reference set's categories ("
                            + String.join(
                                    ", ",
                                    resolution.unresolved().stream().limit(5).toList())
                            + " …) is among the word vectors; name the categories in English, or give --vectors that know them.");
        }
        Map<String, Integer> wordOf = new LinkedHashMap<>();
        List<float[]> vectors = new ArrayList<>();
        List<Category> categories = new ArrayList<>();
        Map<String, Integer> placeOf = new LinkedHashMap<>();
        for (CategoryWord found : resolution.resolved()) {
            String text = String.join(" ", found.words());
            Integer word = wordOf.get(text);
            if (word == null) {
                word = wordOf.size();
                wordOf.put(text, word);
                vectors.add(found.vector());
            }
            placeOf.put(found.category(), categories.size());
            categories.add(new Category(found.category(), List.of(word)));
        }
        return new ReferenceWords(
                SemanticSpace.ungrouped(List.copyOf(wordOf.keySet()), joined(vectors), lexicon.dimensions()),
                List.copyOf(categories),
                Map.copyOf(placeOf),
                resolution);
    }

    private static float[] joined(List<float[]> vectors) {
        int dimensions = vectors.getFirst().length;
        float[] rows = new float[vectors.size() * dimensions];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, rows, i * dimensions, dimensions);
        }
        return rows;
    }
}
