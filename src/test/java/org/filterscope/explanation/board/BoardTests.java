package org.filterscope.explanation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Trash;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class BoardTests extends ColourTest {

    private static final BoardName REDS = new BoardName("Reds");

    @Autowired
    private Board board;

    @Autowired
    private Trash trash;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
    }

    @Test
    void editors_pin_order_and_annotate_what_all_members_see() {
        edit(() -> board.pin(id, 4));
        edit(() -> board.pin(id, List.of(2, 4, 0, 5), BoardName.USUAL));
        assertThat(numbers(BoardName.USUAL)).containsExactly(4, 2, 0, 5);

        edit(() -> board.move(id, 5, 1));
        edit(() -> board.move(id, 4, 99));
        edit(() -> board.note(id, 2, "  = red, \"surely\"\n"));
        assertThat(numbers(BoardName.USUAL)).containsExactly(5, 2, 0, 4);
        assertThat(pins(BoardName.USUAL))
                .extracting(PinnedFilter::note)
                .containsExactly("", "= red, \"surely\"", "", "");

        edit(() -> board.unpin(id, 0));
        edit(() -> board.move(id, 5, REDS));
        edit(() -> board.pin(id, List.of(1), REDS));
        assertThat(numbers(BoardName.USUAL)).containsExactly(2, 4);
        assertThat(numbers(REDS)).containsExactly(5, 1);
        assertThat(asReader(() -> board.names(colours.project()))).containsExactly(BoardName.USUAL, REDS);
        assertThat(asReader(() -> board.pinned(id))).containsExactly(1, 2, 4, 5);
        assertThat(asReader(() -> board.holds(id, 0))).isFalse();
    }

    @Test
    void readers_look_and_strangers_find_nothing() {
        edit(() -> board.pin(id, 0));
        ColourProject others = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> people.run(colours.reader(), () -> board.pin(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> board.note(id, 0, "mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(others.owner(), () -> board.pin(id, 1)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(others.owner(), () -> board.of(colours.project(), BoardName.USUAL)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(numbers(BoardName.USUAL)).containsExactly(0);
    }

    @Test
    void what_cannot_be_pinned_is_refused_and_nothing_else_is_pinned_with_it() {
        assertThatThrownBy(() -> edit(() -> board.pin(id, List.of(1, 6), BoardName.USUAL)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> edit(() -> board.note(id, 1, "not pinned")))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> new BoardName(" ")).isInstanceOf(RefusedException.class);
        edit(() -> board.pin(id, 1));
        assertThatThrownBy(() -> edit(() -> board.note(id, 1, "x".repeat(2_001))))
                .isInstanceOf(RefusedException.class);

        assertThat(numbers(BoardName.USUAL)).containsExactly(1);
    }

    @Test
    void pins_are_hidden_in_the_trash_with_their_explanation_and_go_with_it() {
        edit(() -> board.pin(id, 3));

        edit(() -> explanations.trash(id));
        assertThat(numbers(BoardName.USUAL)).isEmpty();
        assertThat(asReader(() -> board.names(colours.project()))).isEmpty();
        edit(() -> trash.restore(trash.of(colours.project()).getFirst().id()));
        assertThat(numbers(BoardName.USUAL)).containsExactly(3);

        edit(() -> explanations.trash(id));
        edit(() -> trash.empty(colours.project()));
        id = anExplanation();
        assertThat(asReader(() -> board.pinned(id))).isEmpty();
    }

    private void edit(Runnable action) {
        people.run(colours.editor(), action);
    }

    private List<PinnedFilter> pins(BoardName name) {
        return asReader(() -> board.of(colours.project(), name));
    }

    private List<Integer> numbers(BoardName name) {
        return pins(name).stream().map(PinnedFilter::filter).toList();
    }
}
