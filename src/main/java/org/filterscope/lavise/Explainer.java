package org.filterscope.lavise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.tensor.Sha256;

/**
 * A feature explainer g, ready for use: pooled features in, vectors of the semantic space out. It computes in plain Java,
 * always in the same order, and may be used by several threads.
 */
public final class Explainer {

    private static final int ROWS_AT_ONCE = 64;
    private static final int GAUSSIAN_ROWS = 1024;

    private final ExplainerDescription description;
    private final ExplainerShape shape;
    private final Map<String, float[]> values;
    private final float[] inputFactor;
    private final float[] inputOffset;
    private final float[] hiddenFactor;
    private final float[] hiddenOffset;
    private final float[][] hiddenWeight;
    private final float[][] outputWeight;

    Explainer(ExplainerDescription description, Map<String, float[]> values) {
        this.description = description;
        this.shape = new ExplainerShape(description.filters(), description.hidden(), description.dimension());
        this.values = Map.copyOf(values);
        inputFactor = factor(ExplainerShape.INPUT_VARIANCE, ExplainerShape.INPUT_SCALE);
        inputOffset = offset(inputFactor, ExplainerShape.INPUT_MEAN, ExplainerShape.INPUT_SHIFT);
        hiddenFactor = factor(ExplainerShape.HIDDEN_VARIANCE, ExplainerShape.HIDDEN_SCALE);
        hiddenOffset = offset(hiddenFactor, ExplainerShape.HIDDEN_MEAN, ExplainerShape.HIDDEN_SHIFT);
        hiddenWeight = MatrixProduct.rows(value(ExplainerShape.HIDDEN_WEIGHT), shape.hidden());
        outputWeight = MatrixProduct.rows(value(ExplainerShape.OUTPUT_WEIGHT), shape.dimension());
    }

    private float[] value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private float[] factor(String variance, String scale) {
        float[] factor = value(scale).clone();
        for (int i = 0; i < factor.length; i++) {
            factor[i] /= (float) Math.sqrt(value(variance)[i] + ExplainerLayers.EPSILON);
        }
        return factor;
    }

    private float[] offset(float[] factor, String mean, String shift) {
        float[] offset = value(shift).clone();
        for (int i = 0; i < offset.length; i++) {
            offset[i] -= value(mean)[i] * factor[i];
        }
        return offset;
    }

    /** What it was made from, and how. */
    public ExplainerDescription description() {
        return description;
    }

    /** C, the length of the features it reads. */
    public int filters() {
        return shape.filters();
    }

    /** D, the length of the vectors it answers with. */
    public int dimension() {
        return shape.dimension();
    }

    /** SHA-256 over all its weights and what it was made from, in hexadecimal: two of one hash give the same answers. */
    public String hash() {
        MessageDigest digest = Sha256.start();
        digest.update(description.origin().toString().getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(values).forEach((name, numbers) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
            bytes.asFloatBuffer().put(numbers);
            digest.update(bytes);
        });
        return Sha256.hex(digest);
    }

    Map<String, float[]> values() {
        return values;
    }

    /**
     * z = g(e / ‖e‖) for any number of features. A feature of zeros gives a vector of zeros: no answer.
     *
     * @param features n × C values, row by row, of any scale
     * @return n × D values, row by row, not of unit length
     */
    public float[] embed(float[] features) {
        if (features.length % shape.filters() != 0) {
            throw new IllegalArgumentException(
                    "an explainer of " + shape.filters() + " filters reads features of that length");
        }
        int dimension = shape.dimension();
        float[][] unit = MatrixProduct.rows(UnitVectors.normalised(features, shape.filters()), shape.filters());
        float[] z = new float[Math.multiplyExact(unit.length, dimension)];
        IntStream.range(0, (unit.length + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE)
                .parallel()
                .forEach(block -> {
                    int from = block * ROWS_AT_ONCE;
                    int to = Math.min(from + ROWS_AT_ONCE, unit.length);
                    float[][] answers = output(hidden(Arrays.copyOfRange(unit, from, to)));
                    for (int row = from; row < to; row++) {
                        if (!UnitVectors.isZero(features, row * shape.filters(), shape.filters())) {
                            System.arraycopy(answers[row - from], 0, z, row * dimension, dimension);
                        }
                    }
                });
        return z;
    }

    private float[][] hidden(float[][] rows) {
        normalise(rows, inputFactor, inputOffset);
        float[][] hidden = linear(rows, hiddenWeight, value(ExplainerShape.HIDDEN_BIAS));
        for (float[] row : hidden) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i]);
            }
        }
        return hidden;
    }

    private float[][] output(float[][] hidden) {
        normalise(hidden, hiddenFactor, hiddenOffset);
        return linear(hidden, outputWeight, value(ExplainerShape.OUTPUT_BIAS));
    }

    private static void normalise(float[][] rows, float[] factor, float[] offset) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] * factor[i] + offset[i];
            }
        }
    }

    private static float[][] linear(float[][] rows, float[][] weight, float[] bias) {
        float[][] product = new float[rows.length][bias.length];
        MatrixProduct.multiply(rows, 0, weight, product);
        for (float[] row : product) {
            for (int i = 0; i < row.length; i++) {
                row[i] += bias[i];
            }
        }
        return product;
    }

    /**
     * The control: an explainer of the same shape that has learnt nothing, with random weights from the same seed. Its
     * features are normalised like this one's, and its hidden values as those of 1,024 random features.
     */
    public Explainer untrained() {
        Map<String, float[]> initial =
                new HashMap<>(shape.initial(description.settings().seed()));
        initial.put(ExplainerShape.INPUT_MEAN, value(ExplainerShape.INPUT_MEAN));
        initial.put(ExplainerShape.INPUT_VARIANCE, value(ExplainerShape.INPUT_VARIANCE));
        Explainer unmeasured = new Explainer(description.untrained(), initial);
        SplittableRandom random = new SplittableRandom(description.settings().seed());
        float[] rows = new float[GAUSSIAN_ROWS * shape.filters()];
        for (int i = 0; i < rows.length; i++) {
            int column = i % shape.filters();
            rows[i] = (float) (value(ExplainerShape.INPUT_MEAN)[column]
                    + Math.sqrt(value(ExplainerShape.INPUT_VARIANCE)[column]) * random.nextGaussian());
        }
        PopulationStatistics statistics = new PopulationStatistics(shape.hidden());
        for (float[] hidden : unmeasured.hidden(MatrixProduct.rows(rows, shape.filters()))) {
            statistics.add(hidden);
        }
        initial.put(ExplainerShape.HIDDEN_MEAN, statistics.mean());
        initial.put(ExplainerShape.HIDDEN_VARIANCE, statistics.variance());
        return new Explainer(description.untrained(), initial);
    }

    /**
     * Writes {@code weights.safetensors} and {@code explainer.json} into a folder, both or neither.
     *
     * @param folder new, empty, or an explainer's, which is replaced
     * @throws org.filterscope.refusal.RefusedException when the folder holds something else or cannot be written
     */
    public void save(Path folder) {
        new ExplainerFolder(folder).write(this);
    }

    /**
     * Makes sure that an explainer can be saved to a folder, before it is trained for hours.
     *
     * @throws org.filterscope.refusal.RefusedException when the folder holds something else
     */
    public static void requireWritable(Path folder) {
        new ExplainerFolder(folder).requireOwn();
    }

    /**
     * Reads an explainer from its folder.
     *
     * @throws org.filterscope.refusal.RefusedException when the folder holds none, or one that is cut off or was changed
     */
    public static Explainer load(Path folder) {
        return new ExplainerFolder(folder).read();
    }
}
