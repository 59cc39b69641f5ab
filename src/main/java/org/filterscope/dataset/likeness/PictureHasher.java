package org.filterscope.dataset.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.ChannelOrder;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;

/**
 * Computes perceptual hashes from the low frequencies of a picture (pHash; C. Zauner, "Implementation and Benchmarking of
 * Perceptual Image Hash Functions", 2010, section 3.2): brightness at 32 × 32, its discrete cosine transform, of that the
 * 8 × 8 lowest frequencies without those that are constant along an axis, and a bit for each that lies above their
 * median. Keeps its working memory, so use one for many pictures, but from one thread at a time.
 */
public final class PictureHasher {

    private static final int SIDE = 32;
    private static final int FREQUENCIES = 8;

    /**
     * Below this deviation of the frequencies, in levels of brightness times 16, a picture has no shapes to tell it by:
     * what is left is noise of the compression.
     */
    private static final double PLAIN = 8;

    private static final double[][] COSINES = cosines();

    private final InputWriter writer = new InputWriter(
            new Preprocessing(ChannelOrder.RGB, 1, List.of(0.0), List.of(1.0), Resizing.SQUASH),
            new InputShape(SIDE, SIDE, 1, InputShape.Layout.NHWC));
    private final float[] brightness = new float[SIDE * SIDE];

    /** Rows 1 … 8 of the orthonormal cosine transform. */
    private static double[][] cosines() {
        double[][] rows = new double[FREQUENCIES][SIDE];
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int x = 0; x < SIDE; x++) {
                rows[frequency][x] = Math.sqrt(2.0 / SIDE) * Math.cos(Math.PI * (frequency + 1) * (x + 0.5) / SIDE);
            }
        }
        return rows;
    }

    /** The hash of a picture; nothing when it is as good as plain, so that no hash could tell it from other plain ones. */
    public Optional<PerceptualHash> hash(Picture picture) {
        writer.write(picture, brightness, 0);
        double[] frequencies = frequencies();
        double energy = 0;
        for (double each : frequencies) {
            energy += each * each;
        }
        if (Math.sqrt(energy / frequencies.length) < PLAIN) {
            return Optional.empty();
        }
        double[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (double each : frequencies) {
            bits = (bits << 1) | (each > median ? 1 : 0);
        }
        return Optional.of(new PerceptualHash(bits));
    }

    private double[] frequencies() {
        double[] alongRows = new double[SIDE * FREQUENCIES];
        for (int y = 0; y < SIDE; y++) {
            for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINES[frequency][x] * brightness[y * SIDE + x];
                }
                alongRows[y * FREQUENCIES + frequency] = sum;
            }
        }
        double[] both = new double[FREQUENCIES * FREQUENCIES];
        for (int down = 0; down < FREQUENCIES; down++) {
            for (int across = 0; across < FREQUENCIES; across++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += COSINES[down][y] * alongRows[y * FREQUENCIES + across];
                }
                both[down * FREQUENCIES + across] = sum;
            }
        }
        return both;
    }
}
