package org.filterscope.explanation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.export.FilterSelection;
import org.junit.jupiter.api.Test;

class CompareStateTests {

    private static final Optional<ExplanationId> LEFT = Optional.of(ExplanationId.random());
    private static final Optional<ExplanationId> RIGHT = Optional.of(ExplanationId.random());
    private static final FilterSelection PICKED = FilterSelection.parse("3,40-42");

    @Test
    void an_address_restores_what_was_shown() {
        CompareState state =
                new CompareState(LEFT, RIGHT, CompareState.Show.WORDS, Measure.WORDS, WordUse.Side.BOTH, 3, PICKED);

        assertThat(CompareState.read(state.query())).isEqualTo(state);
        assertThat(state.address())
                .isEqualTo("compare?left=" + LEFT.get() + "&right=" + RIGHT.get()
                        + "&show=words&by=words&side=both&page=3&sel=3,40-42");
        assertThat(CompareState.of(Optional.empty(), Optional.empty()).address())
                .isEqualTo("compare");
    }

    @Test
    void what_means_nothing_is_as_usual() {
        CompareState read = CompareState.read(QueryParameters.fromString("show=all&by=luck&side=top&page=-4&left="));

        assertThat(read).isEqualTo(CompareState.of(Optional.empty(), Optional.empty()));
    }

    @Test
    void swapping_turns_everything_round_and_another_choice_begins_at_the_first_page() {
        CompareState state =
                new CompareState(LEFT, RIGHT, CompareState.Show.WORDS, Measure.WORDS, WordUse.Side.RIGHT, 3, PICKED);

        assertThat(state.swapped())
                .isEqualTo(new CompareState(
                        RIGHT,
                        LEFT,
                        CompareState.Show.WORDS,
                        Measure.WORDS,
                        WordUse.Side.LEFT,
                        1,
                        new FilterSelection(List.of())));
        assertThat(state.withRight(Optional.empty()).picked()).isEqualTo(PICKED);
        assertThat(state.withLeft(Optional.empty()).picked().filters())
                .as("the numbers are those of the filters on the left")
                .isEmpty();
        assertThat(state.with(CompareState.Show.CHANGES).page()).isOne();
        assertThat(state.withLeft(Optional.empty()).right()).isEqualTo(RIGHT);
    }
}
