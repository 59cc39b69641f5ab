package org.filterscope.tensor.image;

import org.filterscope.tensor.InputShape;

/**
 * Writes pictures as the numbers a network wants: resized, cut, in its order of channels and its layout. Keeps its
 * working memory, so use one for many pictures, but from one thread at a time.
 */
public final class InputWriter {

    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;
    private static final int LUMA = 3;

    private final Preprocessing preprocessing;
    private final InputShape shape;
    private final int[] source;
    private final float[] gain;
    private final float[] bias;
    private final Resampler resampler = new Resampler();

    public InputWriter(Preprocessing preprocessing, InputShape shape) {
        this.preprocessing = preprocessing;
        this.shape = shape;
        source = sources(preprocessing.order(), shape.channels());
        gain = new float[shape.channels()];
        bias = new float[shape.channels()];
        boolean oneForAll = shape.channels() != preprocessing.order().channels();
        for (int channel = 0; channel < shape.channels(); channel++) {
            double mean = oneForAll
                    ? average(preprocessing.mean())
                    : preprocessing.mean().get(channel);
            double std = oneForAll
                    ? average(preprocessing.std())
                    : preprocessing.std().get(channel);
            gain[channel] = (float) (preprocessing.scale() / std);
            bias[channel] = (float) (-mean / std);
        }
    }

    private static int[] sources(ChannelOrder order, int channels) {
        if (channels == 1) {
            return new int[] {LUMA};
        }
        return switch (order) {
            case RGB -> new int[] {RED, GREEN, BLUE};
            case BGR -> new int[] {BLUE, GREEN, RED};
            case GREY -> new int[] {LUMA, LUMA, LUMA};
        };
    }

    private static double average(Iterable<Double> values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            sum += value;
            count++;
        }
        return sum / count;
    }

    /** Where the pixels of a picture lie in the input. */
    public Placement placement(Picture picture) {
        return Placement.of(picture.width(), picture.height(), preprocessing, shape);
    }

    /**
     * Writes one picture.
     *
     * @param values receives {@link InputShape#values()} numbers
     * @param offset index of the first
     */
    public void write(Picture picture, float[] values, int offset) {
        boolean transposed = picture.orientation().transposed();
        int lineStep = transposed ? 1 : shape.width();
        int pixelStep = transposed ? shape.width() : 1;
        int pixels = transposed ? shape.height() : shape.width();
        boolean channelsLast = shape.layout() == InputShape.Layout.NHWC;
        int pixelSize = channelsLast ? shape.channels() : 1;
        int channelSize = channelsLast ? 1 : shape.height() * shape.width();
        boolean grey = picture.grey();
        resampler.resample(picture, placement(picture), (line, mixed) -> {
            for (int channel = 0; channel < source.length; channel++) {
                int start = offset + line * lineStep * pixelSize + channel * channelSize;
                int step = pixelStep * pixelSize;
                if (grey) {
                    copy(mixed, 0, 1, channel, values, start, step, pixels);
                } else if (source[channel] == LUMA) {
                    copyLuma(mixed, channel, values, start, step, pixels);
                } else {
                    copy(mixed, source[channel], 3, channel, values, start, step, pixels);
                }
            }
        });
    }

    @SuppressWarnings("TooManyParameters") // one inner loop with its two strides
    private void copy(float[] from, int first, int fromStep, int channel, float[] to, int start, int step, int pixels) {
        float factor = gain[channel];
        float summand = bias[channel];
        int at = start;
        for (int i = 0, read = first; i < pixels; i++, read += fromStep) {
            to[at] = from[read] * factor + summand;
            at += step;
        }
    }

    private void copyLuma(float[] from, int channel, float[] to, int start, int step, int pixels) {
        int at = start;
        for (int i = 0, read = 0; i < pixels; i++, read += 3) {
            float luma = 0.299f * from[read] + 0.587f * from[read + 1] + 0.114f * from[read + 2];
            to[at] = luma * gain[channel] + bias[channel];
            at += step;
        }
    }
}
