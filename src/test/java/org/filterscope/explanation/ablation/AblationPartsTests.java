package org.filterscope.explanation.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.model.ClassLabels;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class AblationPartsTests {

    @Test
    void numbers_of_filters_are_written_as_people_do() {
        assertThat(FilterNumbers.parse(" 3, 7;20-22 3 ")).containsExactly(3, 7, 20, 21, 22);
        assertThat(FilterNumbers.parse("")).isEmpty();
        assertThatThrownBy(() -> FilterNumbers.parse("3, seven")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> FilterNumbers.parse("9-3")).isInstanceOf(RefusedException.class);
    }

    @Test
    void classes_are_found_by_number_by_name_and_by_kind_in_this_order() {
        ClassMatcher matcher = new ClassMatcher(new ClassLabels(List.of(
                "n02085620 Chihuahua",
                "dalmatian, coach dog, carriage dog",
                "African elephant, Loxodonta africana",
                "Indian elephant, Elephas maximus",
                "grand piano, grand",
                "sunglasses, dark glasses, shades",
                "hot dog")));

        assertThat(matcher.suggest(List.of("n02085620_small dog")).classes()).containsValue(List.of(0));
        assertThat(matcher.suggest(List.of("dalmatian")).of("dalmatian")).containsExactly(1);
        assertThat(matcher.suggest(List.of("elephant")).of("elephant")).containsExactly(2, 3);
        assertThat(matcher.suggest(List.of("Grand_Piano")).of("Grand_Piano")).containsExactly(4);
        assertThat(matcher.suggest(List.of("sunglass")).of("sunglass")).containsExactly(5);
        assertThat(matcher.suggest(List.of("brontosaurus")).isEmpty()).isTrue();
    }

    @Test
    void draws_never_hold_what_was_chosen_and_repeat_with_their_seed() {
        List<Integer> filters = IntStream.range(0, 40).boxed().toList();
        List<List<Integer>> draws = ControlDraws.of(filters, List.of(3, 4, 5), 20, 9);

        assertThat(draws)
                .hasSize(20)
                .allSatisfy(draw -> assertThat(draw)
                        .hasSize(3)
                        .doesNotHaveDuplicates()
                        .isSorted()
                        .doesNotContain(3, 4, 5));
        assertThat(draws).doesNotHaveDuplicates().isEqualTo(ControlDraws.of(filters, List.of(3, 4, 5), 20, 9));
        assertThat(draws).isNotEqualTo(ControlDraws.of(filters, List.of(3, 4, 5), 20, 10));
    }

    /** R 4.3: prop.test(45, 50, correct = FALSE)$conf.int */
    @Test
    void intervals_are_those_of_wilson() {
        assertThat(new Share(45, 50).low()).isCloseTo(0.7863977, within(1e-6));
        assertThat(new Share(45, 50).high()).isCloseTo(0.9565242, within(1e-6));
        assertThat(new Share(0, 8).low()).isZero();
        assertThat(new Share(8, 8).high()).isEqualTo(1);
    }

    /** R 4.3: binom.test(2, 12)$p.value and binom.test(5, 10)$p.value */
    @Test
    void the_chance_of_flips_is_mcnemars_exact_one() {
        assertThat(effect(20, 12, 10, 2).chance()).isCloseTo(0.03857422, within(1e-8));
        assertThat(effect(20, 10, 5, 5).chance()).isEqualTo(1);
        assertThat(effect(20, 10, 0, 0).chance()).isEqualTo(1);
    }

    private static Effect effect(int images, int before, int lost, int won) {
        return new Effect(
                "cats",
                images,
                before,
                before - lost + won,
                lost,
                won,
                List.of(before, before),
                List.of(1.0, 1.0, 1.0, 1.0));
    }

    @Test
    void parts_merge_in_any_order_and_survive_being_written() throws IOException {
        AblationPart first = new AblationPart(List.of(aCase(0, true), aCase(1, false)), 1);
        AblationPart second = new AblationPart(List.of(aCase(2, true)), 0);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        second.write(written, "work");
        AblationPart read = AblationPart.read(new ByteArrayInputStream(written.toByteArray()), "work");

        assertThat(read).isEqualTo(second);
        assertThat(first.merge(second)).isEqualTo(read.merge(first));
        assertThatThrownBy(() -> AblationPart.read(new ByteArrayInputStream(written.toByteArray()), "other work"))
                .isInstanceOf(RefusedException.class);
    }

    private static AblationCase aCase(int image, boolean right) {
        AblationCase.Outcome outcome = new AblationCase.Outcome(right, 0.5f);
        return new AblationCase(image, 0, List.of(outcome, outcome, outcome, outcome, outcome));
    }
}
