package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTextTests {

    @Test
    void every_kind_of_region_survives_its_text() {
        for (Region region : List.of(
                new Region.Whole(),
                new Region.Box(0.25, 1, 20.5, 1e-3),
                new Region.Polygons(List.of(new Outline(0, 0, 4.1f, 0, 4, 4), new Outline(9, 9, 12, 9, 9, 12))),
                RunLengths.ofCounts(2, 3, 1, 2, 0, 2, 1))) {
            assertThat(RegionText.read(RegionText.of(region))).isEqualTo(region);
        }
    }

    @Test
    void the_text_is_that_of_coco() {
        assertThat(RegionText.of(new Region.Box(1, 2, 3, 4.5))).isEqualTo("{\"bbox\":[1.0,2.0,3.0,4.5]}");
        assertThat(RegionText.of(new Region.Whole())).isEqualTo("{}");
    }

    @Test
    void a_damaged_text_is_no_region() {
        assertThatThrownBy(() -> RegionText.read("{\"bbox\":[1,")).isInstanceOf(IllegalArgumentException.class);
    }
}
