package org.filterscope.explanation.trial;

import java.awt.image.BufferedImage;
import java.util.List;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.HeatColours;
import org.filterscope.explanation.HistogramBins;
import org.filterscope.tensor.FeatureMap;

/**
 * How one filter responds to a picture.
 *
 * @param filter the filter as it was explained
 * @param map the layer's output for the picture
 * @param activation its greatest activation there
 */
record FilterResponse(ExplainedFilter filter, FeatureMap map, float activation) {

    private static final int WORDS = 3;
    private static final float CLEAREST = 0.85f;

    static FilterResponse of(ExplainedFilter filter, FeatureMap map) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int position = 0; position < map.positions(); position++) {
            greatest = Math.max(greatest, map.at(position, filter.number()));
        }
        return new FilterResponse(filter, map, greatest);
    }

    double ratio() {
        return Trial.ratio(activation, filter.threshold());
    }

    boolean fires() {
        return activation > filter.threshold();
    }

    List<ExplainedWord> reliableWords() {
        return filter.words().stream().filter(ExplainedWord::reliable).toList();
    }

    String bestWord() {
        return reliableWords().stream().findFirst().map(ExplainedWord::word).orElse("");
    }

    Trial.Fired shown() {
        int above = 0;
        for (int position = 0; position < map.positions(); position++) {
            above += map.at(position, filter.number()) > filter.threshold() ? 1 : 0;
        }
        return new Trial.Fired(
                filter.number(),
                activation,
                filter.threshold(),
                (double) above / map.positions(),
                below(filter.histogram()),
                1
                        + Math.toIntExact(filter.images().stream()
                                .filter(image -> image.activation() > activation)
                                .count()),
                filter.images().size(),
                reliableWords().stream().limit(WORDS).map(ExplainedWord::word).toList(),
                heat());
    }

    /** The share of counted activations below this one, as finely as the histogram's bins allow. */
    private double below(HistogramBins histogram) {
        double range = histogram.greatest() - histogram.least();
        if (histogram.count() == 0 || range <= 0) {
            return 0;
        }
        double place =
                (activation - histogram.least()) / range * histogram.bins().size();
        double smaller = activation > 0 ? histogram.zeros() : 0;
        for (int bin = 0; bin < histogram.bins().size(); bin++) {
            smaller += histogram.bins().get(bin) * Math.clamp(place - bin, 0.0, 1.0);
        }
        return Math.clamp(smaller / histogram.count(), 0.0, 1.0);
    }

    private String heat() {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_INT_ARGB);
        float greatest = Math.max(activation, Float.MIN_NORMAL);
        for (int position = 0; position < map.positions(); position++) {
            float warmth = Math.clamp(map.at(position, filter.number()) / greatest, 0f, 1f);
            int alpha = Math.round(255 * CLEAREST * (float) Math.sqrt(warmth));
            image.setRGB(position % map.width(), position / map.width(), alpha << 24 | HeatColours.of(warmth));
        }
        return DataPictures.address(image, "png");
    }
}
