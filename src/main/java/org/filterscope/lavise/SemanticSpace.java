package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Candidate words with their vectors, brought to unit length, and the lemma groups that hold the forms of one word
 * together. Distance is the cosine. Immutable.
 */
public final class SemanticSpace {

    private static final int VECTORS_AT_ONCE = 64;
    private static final int WORDS_AT_ONCE = 512;

    private final List<String> words;
    private final int[] groups;
    private final int dimension;
    private final float[] unit;
    private final float[][][] blocks;

    /**
     * A space of these words.
     *
     * @param words the words, distinct
     * @param groups for each word the number of its lemma group, at least 0; any numbering
     * @param vectors words × D values, row by row; every vector is finite and not zero
     * @param dimension D
     */
    public SemanticSpace(List<String> words, int[] groups, float[] vectors, int dimension) {
        if (words.isEmpty() || dimension < 1) {
            throw new IllegalArgumentException("a semantic space has words and dimensions");
        }
        if (groups.length != words.size() || vectors.length != (long) words.size() * dimension) {
            throw new IllegalArgumentException("a group and a vector of " + dimension + " values belong to each word");
        }
        this.words = List.copyOf(words);
        this.groups = groups.clone();
        this.dimension = dimension;
        this.unit = UnitVectors.normalised(vectors, dimension);
        this.blocks = blocks(unit, words.size(), dimension);
        for (int word = 0; word < groups.length; word++) {
            double norm = UnitVectors.norm(unit, word * dimension, dimension);
            if (!(Math.abs(norm - 1) < 1e-3) || groups[word] < 0) {
                throw new IllegalArgumentException("the word " + words.get(word) + " has no usable vector or group");
            }
        }
    }

    /** A space in which every word is a group of its own, numbered like the words. */
    public static SemanticSpace ungrouped(List<String> words, float[] vectors, int dimension) {
        return new SemanticSpace(words, IntStream.range(0, words.size()).toArray(), vectors, dimension);
    }

    /** The words cut into blocks; in each, one array for every dimension with the values of all words of the block. */
    private static float[][][] blocks(float[] rows, int count, int width) {
        float[][][] blocks = new float[(count + WORDS_AT_ONCE - 1) / WORDS_AT_ONCE][width][];
        for (int block = 0; block < blocks.length; block++) {
            int from = block * WORDS_AT_ONCE;
            int words = Math.min(WORDS_AT_ONCE, count - from);
            for (int i = 0; i < width; i++) {
                float[] column = new float[words];
                for (int word = 0; word < words; word++) {
                    column[word] = rows[(from + word) * width + i];
                }
                blocks[block][i] = column;
            }
        }
        return blocks;
    }

    /** How many words there are. */
    public int size() {
        return groups.length;
    }

    /** D. */
    public int dimension() {
        return dimension;
    }

    /** A word by its place. */
    public String word(int word) {
        return words.get(word);
    }

    /** All words. */
    public List<String> words() {
        return words;
    }

    /** The lemma group of a word. */
    public int group(int word) {
        return groups[word];
    }

    /** The unit vector of a word: a copy. */
    public float[] vector(int word) {
        return Arrays.copyOfRange(unit, word * dimension, (word + 1) * dimension);
    }

    /** The unit vectors of some words, row by row. */
    float[] vectors(int[] chosen) {
        float[] rows = new float[chosen.length * dimension];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(unit, chosen[i] * dimension, rows, i * dimension, dimension);
        }
        return rows;
    }

    /** As {@link #nearest(float[], int)} for one vector. */
    public List<NearWord> nearestTo(float[] vector, int count) {
        return nearest(vector, count).getFirst();
    }

    /**
     * The nearest words of each vector, nearest first: one for each lemma group, its nearest form. Between equal cosines
     * the word that stands earlier comes first. A vector of zeros has no near words, nor has one that is not finite.
     *
     * @param vectors n × D values, row by row, of any length
     * @param count how many groups, at least 1; fewer come back where there are fewer
     */
    public List<List<NearWord>> nearest(float[] vectors, int count) {
        if (vectors.length % dimension != 0 || count < 1) {
            throw new IllegalArgumentException(
                    "vectors of " + dimension + " values and at least one word are asked for");
        }
        int rows = vectors.length / dimension;
        float[][] unitRows = MatrixProduct.rows(UnitVectors.normalised(vectors, dimension), dimension);
        return IntStream.range(0, (rows + VECTORS_AT_ONCE - 1) / VECTORS_AT_ONCE)
                .parallel()
                .mapToObj(block -> {
                    int first = block * VECTORS_AT_ONCE;
                    return nearest(unitRows, first, Math.min(VECTORS_AT_ONCE, rows - first), count);
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<List<NearWord>> nearest(float[][] rows, int first, int count, int wanted) {
        NearestGroups[] nearest = new NearestGroups[count];
        Arrays.setAll(nearest, i -> new NearestGroups(wanted));
        int from = 0;
        for (float[][] block : blocks) {
            int words = block[0].length;
            float[][] cosines = new float[count][words];
            MatrixProduct.multiply(rows, first, block, cosines);
            for (int i = 0; i < count; i++) {
                nearest[i].offer(cosines[i], from, groups);
            }
            from += words;
        }
        List<List<NearWord>> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean blank = UnitVectors.isZero(rows[first + i], 0, dimension);
            found.add(blank ? List.of() : nearest[i].inOrder());
        }
        return found;
    }
}
