package org.filterscope.explanation.filter;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.ActivationSample;

/** The images of a sample as one filter reacted to them. */
final class SampledImages {

    private final ActivationSample sample;
    private final int filter;
    private final byte[] levels;

    SampledImages(ActivationSample sample, int filter) {
        this.sample = sample;
        this.filter = filter;
        this.levels = sample.levels(filter);
    }

    /** How many there are. */
    int count() {
        return sample.images().size();
    }

    /** Images from all over the range of the filter's activation. */
    List<QuantileBins.Bin> bins() {
        return QuantileBins.of(IntStream.range(0, count())
                .mapToDouble(image -> sample.highest()[at(filter, image)])
                .toArray());
    }

    /** The number in the dataset of the image at a place of the sample. */
    int number(int image) {
        return sample.images().get(image);
    }

    /** What the filter made of the image at a place of the sample. */
    StoredFilter.TopImage grid(int image) {
        int positions = sample.height() * sample.width();
        float lowest = sample.lowest()[at(filter, image)];
        float highest = sample.highest()[at(filter, image)];
        String encoded = Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(levels, image * positions, (image + 1) * positions));
        return new StoredFilter.TopImage(highest, new StoredFilter.Grid(lowest, highest, encoded));
    }

    private int at(int of, int image) {
        return of * count() + image;
    }

    /** The greatest activation of each of the layer's filters on the image at a place of the sample. */
    double[] peaks(int image) {
        return IntStream.range(0, sample.filters())
                .mapToDouble(of -> sample.highest()[at(of, image)])
                .toArray();
    }
}
