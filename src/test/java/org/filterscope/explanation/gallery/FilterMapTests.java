package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterMapTests {

    private static final int DIMENSIONS = 10;
    private static final int EACH = 30;

    /** Three flocks of filters that say much the same, and one filter that says nothing at the end. */
    private static FilterVectors flocks() {
        Random random = new Random(5);
        float[] rows = new float[(3 * EACH + 1) * DIMENSIONS];
        for (int filter = 0; filter < 3 * EACH; filter++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                rows[filter * DIMENSIONS + i] = (float) (0.05 * random.nextGaussian());
            }
            rows[filter * DIMENSIONS + filter / EACH] += 1;
        }
        return new FilterVectors(DIMENSIONS, rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap"})
    void filters_that_say_the_same_lie_together(String name) {
        FilterMap.Places map = FilterMap.of(name, flocks());

        assertThat(map.x()).hasSize(3 * EACH + 1);
        assertThat(map.x().getLast()).isNull();
        assertThat(map.y().getLast()).isNull();
        for (int filter = 0; filter < 3 * EACH; filter++) {
            assertThat(map.x().get(filter)).isBetween(0.0, 1.0);
            assertThat(nearest(map, filter) / EACH)
                    .as("neighbour of %d", filter)
                    .isEqualTo(filter / EACH);
        }
        assertThat(FilterMap.of(name, flocks())).isEqualTo(map);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap"})
    void layers_of_hardly_any_filters_have_a_map_too(String name) {
        FilterVectors one = new FilterVectors(2, new float[] {1, 0});
        FilterVectors none = new FilterVectors(2, new float[] {0, 0, 0, 0});
        FilterVectors two = new FilterVectors(2, new float[] {1, 0, 0, 1});

        assertThat(FilterMap.of(name, one).x()).containsExactly(0.5);
        assertThat(FilterMap.of(name, none).x()).containsExactly(null, null);
        assertThat(FilterMap.of(name, two).x()).containsExactlyInAnyOrder(0.0, 1.0);
    }

    @Test
    void the_most_similar_filters_are_those_of_the_same_flock() {
        List<SimilarFilters.Similar> similar = SimilarFilters.to(3, flocks(), Optional.empty());

        assertThat(similar).hasSize(50);
        assertThat(similar.subList(0, EACH - 1)).allSatisfy(each -> {
            assertThat(each.filter()).isNotEqualTo(3).isLessThan(EACH);
            assertThat(each.byActivation()).isNull();
        });
        assertThat(SimilarFilters.to(3 * EACH, flocks(), Optional.empty())).isEmpty();
    }

    private static int nearest(FilterMap.Places map, int filter) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < 3 * EACH; other++) {
            double distance = Math.hypot(
                    map.x().get(filter) - map.x().get(other),
                    map.y().get(filter) - map.y().get(other));
            if (other != filter && distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }
}
