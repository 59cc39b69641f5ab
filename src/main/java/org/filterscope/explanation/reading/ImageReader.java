package org.filterscope.explanation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.reading.ActiveFilters.Active;
import org.filterscope.lavise.Attention;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.NearWord;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.tensor.FeatureMap;

/**
 * Puts into words what the most active filters of a layer attend to on each of some images. All filters of all images of a
 * batch go through the explainer, and to the nearest words, as one matrix.
 *
 * @param filters which filters are active
 * @param attention how attention is paid; {@code image}, which would run the network once more for each filter, is none of
 *     those that do for this: see {@link #attention(FilterAttention)}
 * @param explainer g
 * @param space the words that may be said
 */
record ImageReader(ActiveFilters filters, FilterAttention attention, Explainer explainer, SemanticSpace space) {

    private static final float COSINE_STEPS = Short.MAX_VALUE;

    /**
     * The method by which images are read in the place of an explanation's own: {@code projection} for {@code image}, with
     * which each filter of each image would have to go through the network by itself; any other method is its own.
     */
    static FilterAttention attention(FilterAttention own) {
        return own instanceof FilterAttention.Image ? new FilterAttention.Projection() : own;
    }

    /** What is found of one image before it is put into words. */
    private record Attended(List<Active> active, List<float[]> vectors, List<Levels> levels) {}

    /**
     * Reads a batch. A filter by which the method finds nothing to hold on to says nothing.
     *
     * @param numbers of the images
     * @param maps of the images, of finite numbers
     * @return words as places in the space
     */
    List<ReadImage> read(List<Integer> numbers, List<FeatureMap> maps) {
        List<Attended> attended = maps.parallelStream().map(this::attend).toList();
        List<float[]> vectors =
                attended.stream().flatMap(each -> each.vectors().stream()).toList();
        List<List<NearWord>> words =
                vectors.isEmpty() ? List.of() : space.nearest(explainer.embed(rows(vectors)), Reading.WORDS);
        List<ReadImage> read = new ArrayList<>();
        int next = 0;
        for (int image = 0; image < maps.size(); image++) {
            int count = attended.get(image).active().size();
            read.add(
                    new ReadImage(numbers.get(image), sayings(attended.get(image), words.subList(next, next + count))));
            next += count;
        }
        return read;
    }

    private Attended attend(FeatureMap map) {
        List<Active> active = filters.on(map, Reading.FILTERS);
        int[] numbers = active.stream().mapToInt(Active::filter).toArray();
        double[] thresholds = active.stream().mapToDouble(Active::threshold).toArray();
        return new Attended(
                active,
                Attention.vectors(attention, map, numbers, thresholds),
                active.stream()
                        .map(each -> Levels.of(
                                Attention.activations(map, each.filter()), map.height(), map.width(), each.threshold()))
                        .toList());
    }

    private float[] rows(List<float[]> vectors) {
        int width = explainer.filters();
        float[] rows = new float[Math.multiplyExact(vectors.size(), width)];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, rows, i * width, width);
        }
        return rows;
    }

    private static List<ReadImage.Saying> sayings(Attended attended, List<List<NearWord>> words) {
        return IntStream.range(0, words.size())
                .filter(i -> !words.get(i).isEmpty())
                .mapToObj(i -> {
                    Active filter = attended.active().get(i);
                    Levels levels = attended.levels().get(i);
                    int[] places =
                            words.get(i).stream().mapToInt(NearWord::word).toArray();
                    float[] cosines = new float[places.length];
                    for (int word = 0; word < places.length; word++) {
                        cosines[word] = stored(words.get(i).get(word).cosine());
                    }
                    return new ReadImage.Saying(
                            filter.filter(), filter.strength(), places, cosines, levels.grid(), levels.region());
                })
                .toList();
    }

    /** The nearest value that 16 bits can hold, which is what is kept. */
    private static float stored(double cosine) {
        return Math.round(Math.clamp(cosine, -1, 1) * COSINE_STEPS) / COSINE_STEPS;
    }
}
