package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.lavise.ActivationGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationPartsTests {

    @Test
    void the_picture_used_longest_ago_makes_room_for_a_new_one() {
        PictureCache cache = new PictureCache(10);
        cache.put("first", new byte[4]);
        cache.put("second", new byte[4]);
        cache.get("first");

        cache.put("third", new byte[4]);

        assertThat(cache.get("first")).isPresent();
        assertThat(cache.get("second")).isEmpty();
        assertThat(cache.get("third")).isPresent();
    }

    @Test
    void inputs_that_are_told_apart_have_different_hashes() {
        String hash = new InputHash().add("a", "bc").add("d", 1).hex();

        assertThat(new InputHash().add("a", "bc").add("d", 1).hex()).isEqualTo(hash);
        assertThat(new InputHash().add("ab", "c").add("d", 1).hex()).isNotEqualTo(hash);
        assertThat(new InputHash().add("d", 1).add("a", "bc").hex()).isNotEqualTo(hash);
    }

    @Test
    void one_grid_is_read_from_the_file_of_all(@TempDir Path folder) throws IOException {
        GridFile file = new GridFile(folder.resolve("grids"), 1, 3);
        ActivationGrid first = ActivationGrid.of(new float[] {0, 1, 2}, 1, 3);
        ActivationGrid second = ActivationGrid.of(new float[] {3, 0, 1}, 1, 3);
        file.write(List.of(row(0, List.of(first)), row(1, List.of(second))));

        assertThat(file.read(1, second.lowest(), second.highest()).levels()).isEqualTo(second.levels());
    }

    @Test
    void those_with_the_strongest_reliable_words_come_first() {
        List<FilterRows.Row> rows =
                List.of(row(0, false, 0.9), row(1, true, 0.3), row(2, true, 0.5), row(3, true, 0.3));

        assertThat(FilterRows.placesByStrength(rows)).containsExactly(3, 1, 0, 2);
    }

    private static FilterRows.Row row(int number, List<ActivationGrid> grids) {
        return new FilterRows.Row(filter(number, true), 0.5, grids);
    }

    private static FilterRows.Row row(int number, boolean reliable, double strength) {
        return new FilterRows.Row(filter(number, reliable), strength, List.of());
    }

    private static ExplainedFilter filter(int number, boolean reliable) {
        return new ExplainedFilter(
                number, false, reliable, 1, new HistogramBins(0, 1, 0, 0, List.of()), List.of(), List.of());
    }
}
