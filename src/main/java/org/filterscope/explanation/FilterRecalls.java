package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.Region;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageDetails;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.FilterTruth;
import org.filterscope.lavise.ObjectMask;
import org.filterscope.lexicon.CategoryWords;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.Placement;
import org.springframework.stereotype.Component;

/**
 * Compares the words of filters with what people have annotated: the recall of a filter is the share of the categories G in
 * its regions (IoU above 0.04 on a top image, see {@link FilterTruth}) of which a word is among its first ten. Only
 * categories count that the lexicon has a word for. Images without annotations tell nothing.
 */
@Component
class FilterRecalls {

    private static final int WORDS = 10;

    private final DatasetImages images;

    FilterRecalls(DatasetImages images) {
        this.images = images;
    }

    /** The categories that were met so far. */
    private static final class Categories {

        private final CategoryWords words;
        private final Lexicon lexicon;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Set<String>> lemmas = new ArrayList<>();

        private Categories(Lexicon lexicon) {
            this.words = CategoryWords.of(lexicon);
            this.lexicon = lexicon;
        }

        private int place(String category) {
            return places.computeIfAbsent(category, name -> {
                Set<String> said = words.find(name).stream()
                        .flatMap(found -> found.words().stream())
                        .map(lexicon::indexOf)
                        .filter(OptionalInt::isPresent)
                        .map(word -> lexicon.lemma(word.getAsInt()))
                        .collect(Collectors.toSet());
                lemmas.add(said);
                return lemmas.size() - 1;
            });
        }
    }

    /**
     * The recall of every filter.
     *
     * @param numbers the number in the dataset of each image, by its place in the probing set
     * @return in [0, 1]; NaN for a filter that nothing is known about
     */
    double[] of(
            Explanation explanation, Lexicon lexicon, PictureWindow window, DatasetId dataset, List<Integer> numbers) {
        Dissection dissection = explanation.dissection();
        FilterTruth truth = new FilterTruth(dissection);
        Categories categories = new Categories(lexicon);
        if (images.annotated(dataset)) {
            for (long image : dissection.imagesNeeded()) {
                ImageDetails details = images.image(dataset, numbers.get(Math.toIntExact(image)));
                truth.observe(image, masks(details, window, dissection, categories));
            }
        }
        double[] recalls = new double[dissection.filters().size()];
        for (int filter = 0; filter < recalls.length; filter++) {
            Set<String> said = new HashSet<>();
            explanation.rankings().get(filter).words().stream()
                    .limit(WORDS)
                    .forEach(word -> said.add(lexicon.lemma(word.word())));
            recalls[filter] = recall(truth.categories().get(filter), categories, said);
        }
        return recalls;
    }

    private static double recall(Set<Integer> truth, Categories categories, Set<String> said) {
        List<Set<String>> named = truth.stream()
                .map(categories.lemmas::get)
                .filter(lemmas -> !lemmas.isEmpty())
                .toList();
        long met = named.stream()
                .filter(lemmas -> lemmas.stream().anyMatch(said::contains))
                .count();
        return named.isEmpty() ? Double.NaN : (double) met / named.size();
    }

    private static List<ObjectMask> masks(
            ImageDetails image, PictureWindow window, Dissection dissection, Categories categories) {
        int width = image.tile().width();
        int height = image.tile().height();
        boolean fits = image.annotatedWidth() == 0
                || image.annotatedHeight() == 0
                || (image.annotatedWidth() == width && image.annotatedHeight() == height);
        Placement placement = Placement.of(
                width,
                height,
                window.preprocessing(),
                new InputShape(window.inputHeight(), window.inputWidth(), 3, InputShape.Layout.NHWC));
        List<ObjectMask> masks = new ArrayList<>();
        for (Annotation annotation : image.annotations()) {
            if (!annotation.crowd() && (fits || annotation.region() instanceof Region.Whole)) {
                masks.add(new ObjectMask(
                        categories.place(annotation.category()),
                        annotation.region().onGrid(placement, dissection.height(), dissection.width())));
            }
        }
        return masks;
    }
}
