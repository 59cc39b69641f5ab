package org.filterscope.bias;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.explanation.reading.ReadImage;

/** The words of an image: each counts once, however many of its filters say it. */
public final class ImageWords {

    private ImageWords() {}

    /** The places of the image's words in the reading, ascending. */
    public static int[] of(ReadImage image, WordSettings settings) {
        return sayings(image, settings)
                .flatMapToInt(saying -> of(saying, settings))
                .distinct()
                .sorted()
                .toArray();
    }

    /** What its F most active filters say. */
    static Stream<ReadImage.Saying> sayings(ReadImage image, WordSettings settings) {
        List<ReadImage.Saying> all = image.sayings();
        return all.subList(0, Math.min(settings.filters(), all.size())).stream();
    }

    /** The k nearest words of a filter, as far as they are near enough. */
    static IntStream of(ReadImage.Saying saying, WordSettings settings) {
        return IntStream.range(0, Math.min(settings.words(), saying.words().length))
                .filter(i -> saying.cosines()[i] >= settings.nearness())
                .map(i -> saying.words()[i]);
    }

    /** How near a filter says a word; −1 where it does not say it. */
    static double nearness(ReadImage.Saying saying, WordSettings settings, int word) {
        for (int i = 0; i < Math.min(settings.words(), saying.words().length); i++) {
            if (saying.words()[i] == word && saying.cosines()[i] >= settings.nearness()) {
                return saying.cosines()[i];
            }
        }
        return -1;
    }
}
