package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import org.filterscope.explanation.KeptWord;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.Lexicon;

/**
 * Where filters stand in the semantic space: the mean of the vectors of a filter's words, each weighted by its strength, at
 * unit length. A filter without words stands nowhere: its vector is zero.
 *
 * @param dimensions D
 * @param rows filters × D values, row by row; do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record FilterVectors(int dimensions, float[] rows) {

    /**
     * The vectors of filters by their words.
     *
     * @param words what the rankings' words stand for
     */
    static FilterVectors of(List<WordRanking> rankings, List<KeptWord> words, Lexicon lexicon) {
        int dimensions = lexicon.dimensions();
        float[] rows = new float[rankings.size() * dimensions];
        float[] vector = new float[dimensions];
        for (int filter = 0; filter < rankings.size(); filter++) {
            double[] sum = new double[dimensions];
            for (RankedWord ranked : rankings.get(filter).words()) {
                OptionalInt word = lexicon.indexOf(words.get(ranked.word()).text());
                if (word.isPresent()) {
                    lexicon.copyVector(word.getAsInt(), vector, 0);
                    for (int i = 0; i < dimensions; i++) {
                        sum[i] += ranked.strength() * vector[i];
                    }
                }
            }
            normalise(sum, rows, filter * dimensions);
        }
        return new FilterVectors(dimensions, rows);
    }

    private static void normalise(double[] sum, float[] to, int from) {
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        if (squares > 0) {
            double norm = Math.sqrt(squares);
            for (int i = 0; i < sum.length; i++) {
                to[from + i] = (float) (sum[i] / norm);
            }
        }
    }

    int filters() {
        return rows.length / dimensions;
    }

    /** Whether a filter has words. */
    boolean has(int filter) {
        for (int i = filter * dimensions; i < (filter + 1) * dimensions; i++) {
            if (rows[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The cosine between two filters; 0 where one has no words. */
    double cosine(int filter, int other) {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += (double) rows[filter * dimensions + i] * rows[other * dimensions + i];
        }
        return sum;
    }

    void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            LittleEndian out = new LittleEndian(channel);
            out.write(new int[] {dimensions});
            out.write(rows);
        }
    }

    static FilterVectors read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int dimensions = bytes.getInt();
        float[] rows = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(rows);
        return new FilterVectors(dimensions, rows);
    }
}
