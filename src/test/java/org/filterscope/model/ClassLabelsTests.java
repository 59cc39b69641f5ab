package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class ClassLabelsTests {

    @Test
    void names_stand_one_on_each_line_whatever_the_line_ends() {
        assertThat(ClassLabels.parse("\uFEFFtench\r\n goldfish \ngreat white shark\n\n")
                        .names())
                .containsExactly("tench", "goldfish", "great white shark");
    }

    @Test
    void a_json_array_gives_the_names_in_order() {
        assertThat(ClassLabels.parse(" [\"a\", \"b\"]").names()).containsExactly("a", "b");
    }

    @Test
    void a_json_object_is_read_by_class_number_with_the_name_last() {
        assertThat(ClassLabels.parse("{\"1\": [\"n2\", \"goldfish\"], \"0\": [\"n1\", \"tench\"]}")
                        .names())
                .containsExactly("tench", "goldfish");
    }

    @Test
    void no_text_is_no_labels() {
        assertThat(ClassLabels.parse(" \n ").isEmpty()).isTrue();
    }

    @Test
    void gaps_are_refused_with_the_place() {
        assertThatThrownBy(() -> ClassLabels.parse("a\n\nb"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("label 2 is empty");
        assertThatThrownBy(() -> ClassLabels.parse("{\"0\": \"a\", \"2\": \"b\"}"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("\"1\"");
        assertThatThrownBy(() -> ClassLabels.parse("[\"a\", 7]"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("label 1 is no text");
        assertThatThrownBy(() -> ClassLabels.parse("[\"a\", "))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void the_count_must_match_the_classes() {
        ClassLabels two = ClassLabels.parse("a\nb");

        assertThat(two.requireFor(2)).isEqualTo(two);
        assertThat(ClassLabels.NONE.requireFor(7)).isEqualTo(ClassLabels.NONE);
        assertThatThrownBy(() -> two.requireFor(3))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2 class labels")
                .hasMessageContaining("3 classes");
    }

    @Test
    void a_class_without_a_name_is_called_by_its_number() {
        assertThat(ClassLabels.NONE.name(3)).isEqualTo("class 3");
    }
}
