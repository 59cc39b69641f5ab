package org.filterscope.explanation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSelectionTests {

    @Test
    void numbers_and_ranges_are_read_and_written_in_their_shortest_form() {
        FilterSelection read = FilterSelection.parse("40-42, 17,3,41,43");

        assertThat(read.filters()).containsExactly(3, 17, 40, 41, 42, 43);
        assertThat(read.text()).isEqualTo("3,17,40-43");
        assertThat(FilterSelection.parse(read.text())).isEqualTo(read);
        assertThat(new FilterSelection(List.of()).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-3", "0-999999", "0-60000,60001-120000"})
    void ranges_that_no_layer_has_are_refused_before_they_are_counted_out(String text) {
        assertThatThrownBy(() -> FilterSelection.parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is no range of filters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "all", "3,", "-3", "3-", "1-2-3", "0x1", "99999999999"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> FilterSelection.parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sel=3,17,40-45");
    }
}
