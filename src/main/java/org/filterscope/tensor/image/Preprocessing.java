package org.filterscope.tensor.image;

import java.util.Collections;
import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * How the pixels of a picture become the numbers a network was trained on. A pixel value v of 0…255 becomes
 * {@code (v · scale − mean) / std}, each channel with its own mean and deviation, in the given order.
 *
 * <p>A network of one channel always gets the brightness (luma of ITU-R BT.601), whatever the order says. Where mean
 * and deviation are given for three channels, it gets their plain averages, as is usual for one-channel networks: 0.449
 * and 0.226 under {@link #TORCH}. The order grey on a network of three channels puts the brightness into all three.
 *
 * @param order the channels that scale, mean and std speak of
 * @param scale factor applied first; finite and not 0
 * @param mean subtracted after scaling: one finite value for each channel of the order (a single value stands for all)
 * @param std divides last: one finite value above 0 for each channel of the order (a single value stands for all)
 * @param resizing how the picture comes to the size of the input
 */
public record Preprocessing(ChannelOrder order, double scale, List<Double> mean, List<Double> std, Resizing resizing) {

    /** Values from −1 to 1, RGB. */
    public static final Preprocessing TF = rgb(1 / 127.5, List.of(1.0), List.of(1.0));

    /** Values from 0 to 1, then the mean and deviation of ImageNet, RGB. */
    public static final Preprocessing TORCH =
            rgb(1 / 255.0, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

    /** Values from 0 to 255 minus 104, 117, 123, BGR. */
    public static final Preprocessing CAFFE =
            new Preprocessing(ChannelOrder.BGR, 1, List.of(104.0, 117.0, 123.0), List.of(1.0), Resizing.SHORT_SIDE);

    /** Values from 0 to 1, RGB. */
    public static final Preprocessing UNIT = rgb(1 / 255.0, List.of(0.0), List.of(1.0));

    /** Values from 0 to 255, RGB. */
    public static final Preprocessing RAW = rgb(1, List.of(0.0), List.of(1.0));

    /**
     * Checks the values, and repeats a single one for each channel.
     *
     * @throws RefusedException when one cannot be used
     */
    public Preprocessing {
        if (!Double.isFinite(scale) || scale == 0) {
            throw new RefusedException("The scale of the preprocessing is " + scale + "; give a number other than 0.");
        }
        mean = forEachChannel(order, "mean", mean);
        std = forEachChannel(order, "std", std);
        for (double deviation : std) {
            if (deviation <= 0) {
                throw new RefusedException(
                        "The std of the preprocessing holds " + deviation + "; give numbers above 0.");
            }
        }
    }

    private static Preprocessing rgb(double scale, List<Double> mean, List<Double> std) {
        return new Preprocessing(ChannelOrder.RGB, scale, mean, std, Resizing.SHORT_SIDE);
    }

    private static List<Double> forEachChannel(ChannelOrder order, String name, List<Double> values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new RefusedException(
                        "The " + name + " of the preprocessing holds " + value + "; give finite numbers.");
            }
        }
        if (values.size() == order.channels()) {
            return List.copyOf(values);
        }
        if (values.size() == 1) {
            return List.copyOf(Collections.nCopies(order.channels(), values.getFirst()));
        }
        throw new RefusedException("The " + name + " of the preprocessing has " + values.size() + " values for "
                + order.channels() + " channels; give one for each channel, or a single one for all.");
    }

    /**
     * Reads the text form.
     *
     * @param text {@code tf}, {@code torch}, {@code caffe}, {@code unit} or {@code raw}, where wanted with
     *     {@code :squash} or {@code :resize=256}; or {@code custom:} with any of {@code order=rgb|bgr|grey},
     *     {@code scale=1/255}, {@code mean=0.485/0.456/0.406}, {@code std=0.229/0.224/0.225}, {@code squash},
     *     {@code resize=256}, parted by commas. What a custom text leaves out is rgb, 1, 0, 1, and the short side
     *     resized to the input.
     * @throws RefusedException when the text means nothing
     */
    public static Preprocessing parse(String text) {
        return PreprocessingText.parse(text);
    }

    /** The text form: {@link #parse} gives an equal preprocessing back. */
    public String text() {
        return PreprocessingText.of(this);
    }

    /** The same numbers with another way to resize. */
    public Preprocessing with(Resizing other) {
        return new Preprocessing(order, scale, mean, std, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
