package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Finds a vector for the name of a category, trying in this order: the name as it is, in lower case, its words written
 * together if that is a noun, the singular or plural, the mean of the vectors of all its words (each word in the number that has a vector), its
 * last word. Every vector counts the same in a mean, since all have unit length. Names are looked up among all words with
 * vectors, not only those an explanation may use.
 */
public final class CategoryWords {

    private final WordVectors vectors;
    private final IntPredicate noun;

    private CategoryWords(WordVectors vectors, IntPredicate noun) {
        this.vectors = vectors;
        this.noun = noun;
    }

    /** Looks names up among all the words the lexicon was chosen from. */
    public static CategoryWords of(Lexicon lexicon) {
        return new CategoryWords(lexicon.vectors(), lexicon::isNounAmongAll);
    }

    /** Resolves the names of categories; each ends up in one of the two lists of the result. */
    public CategoryResolution resolve(Collection<String> categories) {
        List<CategoryWord> resolved = new ArrayList<>();
        List<String> unresolved = new ArrayList<>();
        for (String category : categories) {
            find(category).ifPresentOrElse(resolved::add, () -> unresolved.add(category));
        }
        return new CategoryResolution(resolved, unresolved);
    }

    /**
     * Resolves one name. Of a list of synonyms, apart by commas, the first that is found counts; synonyms found by their
     * last word alone come after all others.
     */
    public Optional<CategoryWord> find(String category) {
        List<CategoryName> names = CategoryName.synonyms(category).toList();
        for (CategoryName name : names) {
            Optional<CategoryWord> whole = whole(category, name).or(() -> mean(category, name));
            if (whole.isPresent()) {
                return whole;
            }
        }
        return names.stream().flatMap(name -> last(category, name).stream()).findFirst();
    }

    private Optional<CategoryWord> whole(String category, CategoryName name) {
        return found(category, name, ResolutionRule.AS_IS, List.of(name.given()))
                .or(() -> found(category, name, ResolutionRule.LOWER_CASE, List.of(name.label())))
                .or(() -> found(category, name, ResolutionRule.JOINED, nouns(name.joined())))
                .or(() -> found(category, name, ResolutionRule.OTHER_NUMBER, otherNumbers(name)));
    }

    private List<String> otherNumbers(CategoryName name) {
        Stream<String> forms = name.words().size() == 1 ? Stream.of(name.label()) : name.joined().stream();
        List<String> others =
                forms.flatMap(form -> GrammaticalNumber.others(form).stream()).toList();
        return name.words().size() == 1 ? others : nouns(others);
    }

    /** Written together a name may become another word: a stone wall is no Stonewall. A noun keeps its meaning. */
    private List<String> nouns(List<String> joined) {
        return joined.stream()
                .filter(form -> vectors.indexOf(form).stream().anyMatch(noun))
                .toList();
    }

    private Optional<CategoryWord> found(String category, CategoryName name, ResolutionRule rule, List<String> forms) {
        for (String form : forms) {
            OptionalInt index = vectors.indexOf(form);
            if (index.isPresent()) {
                return Optional.of(new CategoryWord(
                        category, name.label(), List.of(form), rule, vectors.vector(index.getAsInt())));
            }
        }
        return Optional.empty();
    }

    private Optional<CategoryWord> mean(String category, CategoryName name) {
        List<Integer> found = new ArrayList<>();
        for (String word : name.meaningful()) {
            OptionalInt index = word(word);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            found.add(index.getAsInt());
        }
        float[] mean = UnitMean.of(found.stream().map(vectors::vector).toList(), vectors.dimensions());
        if (found.size() < 2 || mean.length == 0) {
            return Optional.empty();
        }
        List<String> words = found.stream().map(vectors::word).toList();
        return Optional.of(new CategoryWord(category, name.label(), words, ResolutionRule.MEAN_OF_WORDS, mean));
    }

    private Optional<CategoryWord> last(String category, CategoryName name) {
        if (name.words().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt index = word(name.meaningful().getLast());
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(new CategoryWord(
                        category,
                        name.label(),
                        List.of(vectors.word(index.getAsInt())),
                        ResolutionRule.LAST_WORD,
                        vectors.vector(index.getAsInt())));
    }

    private OptionalInt word(String word) {
        OptionalInt index = vectors.indexOf(word);
        for (String other : GrammaticalNumber.others(word)) {
            index = index.isPresent() ? index : vectors.indexOf(other);
        }
        return index;
    }
}
