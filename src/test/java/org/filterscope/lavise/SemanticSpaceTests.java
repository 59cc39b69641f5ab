package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticSpaceTests {

    private static SemanticSpace randomSpace(Random random, int words, int dimension, int groups) {
        float[] vectors = new float[words * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        return new SemanticSpace(
                IntStream.range(0, words).mapToObj(i -> "word" + i).toList(),
                random.ints(words, 0, groups).toArray(),
                vectors,
                dimension);
    }

    /** Everything compared with everything, sorted, each group's nearest form kept. */
    private static List<NearWord> exact(SemanticSpace space, float[] vector, int count) {
        List<NearWord> all = new ArrayList<>();
        for (int word = 0; word < space.size(); word++) {
            double cosine = 0;
            for (int i = 0; i < vector.length; i++) {
                cosine += (double) vector[i] * space.vector(word)[i];
            }
            all.add(new NearWord(word, space.group(word), cosine / UnitVectors.norm(vector, 0, vector.length)));
        }
        all.sort(Comparator.comparingDouble(NearWord::cosine).reversed());
        Set<Integer> groups = new HashSet<>();
        return all.stream()
                .filter(word -> groups.add(word.group()))
                .limit(count)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1500, 20, 400, 5", "513, 7, 3, 5", "30, 3, 30, 10", "1, 1, 1, 1", "1024, 8, 1024, 1"})
    void finds_the_nearest_groups_by_their_nearest_form(int words, int dimension, int groups, int count) {
        Random random = new Random(words);
        SemanticSpace space = randomSpace(random, words, dimension, groups);
        float[] vectors = new float[131 * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian() * 50;
        }

        List<List<NearWord>> nearest = space.nearest(vectors, count);

        assertThat(nearest).hasSize(131);
        for (int i = 0; i < nearest.size(); i++) {
            float[] vector = java.util.Arrays.copyOfRange(vectors, i * dimension, (i + 1) * dimension);
            List<NearWord> exact = exact(space, vector, count);
            assertThat(nearest.get(i))
                    .extracting(NearWord::word)
                    .containsExactlyElementsOf(
                            exact.stream().map(NearWord::word).toList());
            for (int rank = 0; rank < exact.size(); rank++) {
                assertThat(nearest.get(i).get(rank).cosine())
                        .isCloseTo(exact.get(rank).cosine(), within(1e-5));
            }
            assertThat(space.nearestTo(vector, count)).isEqualTo(nearest.get(i));
        }
    }

    @Test
    void gives_no_words_for_vectors_without_direction() {
        SemanticSpace space = SemanticSpace.ungrouped(List.of("cat", "dog"), new float[] {1, 0, 0, 1}, 2);

        assertThat(space.nearest(new float[] {0, 0, 1, 0, Float.NaN, 1}, 1))
                .containsExactly(List.of(), List.of(new NearWord(0, 0, 1)), List.of());
        assertThat(space.nearest(new float[0], 3)).isEmpty();
    }

    @Test
    void prefers_the_earlier_word_between_equals() {
        SemanticSpace space =
                new SemanticSpace(List.of("a", "b", "c"), new int[] {4, 4, 1}, new float[] {2, 0, 1, 0, 3, 0}, 2);

        assertThat(space.nearestTo(new float[] {5, 0}, 5))
                .containsExactly(new NearWord(0, 4, 1), new NearWord(2, 1, 1));
    }

    @Test
    void refuses_words_without_usable_vectors() {
        assertThatThrownBy(() -> SemanticSpace.ungrouped(List.of("cat"), new float[] {0, 0}, 2))
                .hasMessageContaining("cat has no usable vector");
        assertThatThrownBy(() -> SemanticSpace.ungrouped(List.of("cat"), new float[] {Float.NaN, 0}, 2))
                .hasMessageContaining("cat has no usable vector");
        assertThatThrownBy(() -> SemanticSpace.ungrouped(List.of("cat"), new float[3], 2))
                .hasMessageContaining("belong to each word");
    }
}
