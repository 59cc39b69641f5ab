package org.filterscope.explanation.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.MyRights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class BoardPagesTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private ModelImports modelImports;

    @Autowired
    private DatasetImports datasetImports;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Board board;

    @Autowired
    private MyRights rights;

    private ColourProject colours;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        id = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    @Test
    void editors_pin_from_anywhere_and_write_notes_on_the_board() {
        people.signIn(colours.editor());
        open(BoardNavigation.board(colours.project()));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing is pinned here yet");

        PinButton pin = new PinButton(board, rights, id, 2);
        UI.getCurrent().add(pin);
        test(pin.getContent()).click();
        assertThat(pin.getContent().getElement().getAttribute("aria-pressed")).isEqualTo("true");
        board.pin(id, 5);

        open(BoardNavigation.board(colours.project()));
        assertThat(shown()).containsExactly(2, 5);
        test(find(TextArea.class).withAriaLabel("Note on Filter 5").single()).setValue("brightest");
        test(find(Button.class).withAriaLabel("Take Filter 2 off the board").single())
                .click();

        assertThat(shown()).containsExactly(5);
        assertThat(board.of(colours.project(), BoardName.USUAL))
                .extracting(PinnedFilter::note)
                .containsExactly("brightest");
    }

    @Test
    void readers_see_notes_and_other_boards_but_nothing_to_change() {
        people.run(colours.editor(), () -> {
            board.pin(id, List.of(1, 3), new BoardName("Reds & blues"));
            board.note(id, 3, "look at this");
        });
        people.signIn(colours.reader());
        assertThat(new PinButton(board, rights, id, 1).isVisible()).isFalse();

        open(BoardNavigation.board(colours.project()));
        assertThat(find(H1.class).single().getText()).isEqualTo("Reds & blues");
        assertThat(shown()).containsExactly(1, 3);
        assertThat(find(PinCard.class).all().getLast().getElement().getTextRecursively())
                .contains("look at this");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Take off", "Other board");
    }

    private List<Integer> shown() {
        return find(PinCard.class).all().stream()
                .map(card -> card.pin().filter())
                .toList();
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }
}
