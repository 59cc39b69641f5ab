package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often a filter took which activation, over its whole range and over all positions of all images. The bins are fixed
 * and logarithmic: a value falls into the bin of the first 16 bits of its 32-bit pattern (sign, exponent and 7 bits of
 * the mantissa), so every octave has 128 bins, each less than 1/128 wide relative to its values, and zeros are counted
 * apart. Two histograms merge by adding counts, exactly and in any order; the size does not depend on the number of
 * values.
 */
public final class ActivationHistogram {

    private static final int OCTAVES = 512;
    private static final int FIRST_NEGATIVE = 256;
    private static final int BINS_PER_OCTAVE = 128;
    private static final long[] NONE = new long[0];

    private static final int PENDING = 4096;

    private final long[][] octaves = new long[OCTAVES][];
    private short[] pending = {};
    private int pendingCount;
    private long nonZeros;
    private long zeros;
    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    /** Nothing counted yet. */
    ActivationHistogram() {
        Arrays.fill(octaves, NONE);
    }

    /**
     * A bin with at least one value.
     *
     * @param from its lower edge
     * @param to its upper edge; equal to {@code from} for the zeros
     * @param count how many values fell into it
     */
    public record Bin(float from, float to, long count) {}

    /** Counts one finite value. */
    void add(float value) {
        addAll(new float[] {value}, 0, 1, 1, value, value);
    }

    /**
     * Counts the finite values {@code values[first + i * stride]} for {@code 0 ≤ i < number}.
     *
     * @param low the least of them
     * @param high the greatest of them
     */
    void addAll(float[] values, int first, int stride, int number, float low, float high) {
        least = Math.min(least, low);
        greatest = Math.max(greatest, high);
        if (low == 0 && high == 0) {
            zeros += number;
            return;
        }
        for (int done = 0; done < number; ) {
            int some = Math.min(number - done, PENDING);
            collect(values, first + done * stride, stride, some);
            done += some;
        }
    }

    /**
     * Bins are written down first and counted by the thousand later, when the counters of this filter are at hand. Zeros
     * are sorted out without a branch: where they lie is as good as random.
     */
    private void collect(float[] values, int first, int stride, int number) {
        if (pending.length == 0) {
            pending = new short[PENDING];
        }
        if (pendingCount + number > PENDING) {
            settle();
        }
        short[] bins = pending;
        int next = pendingCount;
        int index = first;
        for (int i = 0; i < number - 1; i++) {
            int pattern = Float.floatToRawIntBits(values[index]);
            bins[next] = (short) (pattern >>> 16);
            next += pattern << 1 != 0 ? 1 : 0;
            index += stride;
        }
        int pattern = Float.floatToRawIntBits(values[index]);
        if (pattern << 1 != 0) {
            bins[next] = (short) (pattern >>> 16);
            next++;
        }
        zeros += number - (next - pendingCount);
        nonZeros += next - pendingCount;
        pendingCount = next;
    }

    private void settle() {
        for (int i = 0; i < pendingCount; i++) {
            int bin = pending[i] & 0xffff;
            long[] bins = octaves[bin / BINS_PER_OCTAVE];
            if (bins.length == 0) {
                bins = new long[BINS_PER_OCTAVE];
                octaves[bin / BINS_PER_OCTAVE] = bins;
            }
            bins[bin % BINS_PER_OCTAVE]++;
        }
        pendingCount = 0;
    }

    /** Adds all that the other histogram has counted. */
    void merge(ActivationHistogram other) {
        settle();
        other.settle();
        zeros += other.zeros;
        nonZeros += other.nonZeros;
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] theirs = other.octaves[octave];
            if (theirs.length == 0) {
                continue;
            }
            if (octaves[octave].length == 0) {
                octaves[octave] = theirs.clone();
                continue;
            }
            for (int i = 0; i < BINS_PER_OCTAVE; i++) {
                octaves[octave][i] += theirs[i];
            }
        }
    }

    /** Writes the counts, octave by octave where there are any. */
    void write(DataOutputStream out) throws IOException {
        settle();
        Numbers.writeCount(out, zeros);
        out.writeFloat(least);
        out.writeFloat(greatest);
        Numbers.writeCount(
                out, Arrays.stream(octaves).filter(bins -> bins.length > 0).count());
        for (int octave = 0; octave < OCTAVES; octave++) {
            if (octaves[octave].length > 0) {
                out.writeShort(octave);
                for (long count : octaves[octave]) {
                    Numbers.writeCount(out, count);
                }
            }
        }
    }

    static ActivationHistogram read(DataInputStream in) throws IOException {
        ActivationHistogram read = new ActivationHistogram();
        read.zeros = Numbers.readCount(in);
        read.least = in.readFloat();
        read.greatest = in.readFloat();
        for (int left = Numbers.readCount(in, OCTAVES); left > 0; left--) {
            int octave = in.readUnsignedShort();
            if (octave >= OCTAVES || read.octaves[octave].length > 0) {
                throw new IllegalArgumentException("no histogram has the octave " + octave + " here");
            }
            read.octaves[octave] = new long[BINS_PER_OCTAVE];
            for (int i = 0; i < BINS_PER_OCTAVE; i++) {
                long count = Numbers.readCount(in);
                read.octaves[octave][i] = count;
                read.nonZeros += count;
            }
        }
        return read;
    }

    ActivationHistogram copy() {
        ActivationHistogram copy = new ActivationHistogram();
        copy.merge(this);
        return copy;
    }

    /** How many values were counted: positions × images. */
    public long count() {
        return zeros + nonZeros;
    }

    /** How many of them were exactly zero. */
    public long zeros() {
        return zeros;
    }

    /** The least value, exactly; positive infinity where nothing was counted. */
    public float least() {
        return least;
    }

    /** The greatest value, exactly; negative infinity where nothing was counted. */
    public float greatest() {
        return greatest;
    }

    /** The bins that hold anything, in ascending order. */
    public List<Bin> bins() {
        settle();
        List<Bin> bins = new ArrayList<>();
        for (int octave = OCTAVES - 1; octave >= FIRST_NEGATIVE; octave--) {
            for (int i = octaves[octave].length - 1; i >= 0; i--) {
                addBin(bins, octave, i);
            }
        }
        if (zeros > 0) {
            bins.add(new Bin(0, 0, zeros));
        }
        for (int octave = 0; octave < FIRST_NEGATIVE; octave++) {
            for (int i = 0; i < octaves[octave].length; i++) {
                addBin(bins, octave, i);
            }
        }
        return bins;
    }

    private void addBin(List<Bin> bins, int octave, int index) {
        long inside = octaves[octave][index];
        if (inside > 0) {
            int pattern = (octave << 23) | (index << 16);
            float inner = Float.intBitsToFloat(pattern);
            float outer = Math.clamp(Float.intBitsToFloat(pattern + (1 << 16)), -Float.MAX_VALUE, Float.MAX_VALUE);
            bins.add(octave < FIRST_NEGATIVE ? new Bin(inner, outer, inside) : new Bin(outer, inner, inside));
        }
    }

    /**
     * The threshold T with P(A &gt; T) = {@code share}: the value that stands behind the {@code share × count} greatest
     * ones, interpolated linearly inside its bin and never outside the range counted. It lies in the same bin as the
     * exact value, so it is off by less than 1/128 of it (denormal values: by less than 2⁻¹³³); zero is met exactly.
     *
     * @param share in [0, 1)
     * @return 0 where nothing was counted
     */
    public double threshold(double share) {
        return threshold(share, bins());
    }

    /** As {@link #threshold} for several shares at once. */
    public double[] thresholds(double... shares) {
        List<Bin> bins = bins();
        return Arrays.stream(shares).map(share -> threshold(share, bins)).toArray();
    }

    private double threshold(double share, List<Bin> bins) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies in [0, 1), unlike " + share);
        }
        double wanted = share * count();
        double above = 0;
        for (Bin bin : bins.reversed()) {
            if (above + bin.count() > wanted) {
                double inside = (wanted - above) / bin.count();
                return Math.clamp(bin.to() - inside * ((double) bin.to() - bin.from()), least, greatest);
            }
            above += bin.count();
        }
        return count() == 0 ? 0 : least;
    }
}
