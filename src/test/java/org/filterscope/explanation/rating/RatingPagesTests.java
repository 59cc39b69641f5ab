package org.filterscope.explanation.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class RatingPagesTests extends SpringBrowserlessTest {

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
    private RatingRounds rounds;

    @Autowired
    private RatingDesk desk;

    private ColourProject colours;
    private ExplanationId explanation;

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    private RoundId anOpenRound(UserId rater) {
        return people.as(colours.editor(), () -> {
            RoundId round = rounds.create(explanation, TheRounds.aPlan(4));
            rounds.addRater(round, rater);
            rounds.open(round);
            return round;
        });
    }

    @Test
    void without_rounds_editors_are_offered_the_next_step_and_readers_are_not() {
        people.signIn(colours.editor());
        UI.getCurrent().navigate(RatingNavigation.rounds(explanation));
        assertThat(headings()).contains("Nobody has rated these words yet");
        assertThat(buttons()).contains("Set up a round");

        people.signIn(colours.reader());
        UI.getCurrent().navigate(ExplanationNavigation.explanations(colours.project()));
        UI.getCurrent().navigate(RatingNavigation.rounds(explanation));
        assertThat(headings()).contains("Nobody has rated these words yet");
        assertThat(buttons()).doesNotContain("Set up a round");
    }

    @Test
    void a_round_is_set_up_from_the_form_on() {
        people.signIn(colours.editor());
        UI.getCurrent().navigate(RatingNavigation.setUp(explanation));
        TextField title = find(TextField.class).all().stream()
                .filter(field -> "Title".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(title).setValue("First look");
        test(button("Set up")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("First look");
        assertThat(buttons()).contains("Open the round", "Save the plan", "Delete the draft");
        RoundCard round = rounds.of(explanation).getFirst();
        assertThat(round.state()).isEqualTo(RoundState.DRAFT);
        assertThat(rounds.plan(round.id()).sources())
                .startsWith(WordSource.method(colours.request().settings().attention()))
                .endsWith(WordSource.BASE_RATE, WordSource.SHUFFLED)
                .containsAll(rounds.methods(explanation).stream()
                        .map(WordSource::method)
                        .toList());
    }

    @Test
    void raters_get_the_desk_and_answers_reach_the_server() {
        RoundId round = anOpenRound(colours.reader());
        people.signIn(colours.reader());
        UI.getCurrent().navigate(RatingNavigation.rate(round));

        RatingPad pad = find(RatingPad.class).single();
        pad.answer(0, 4, 1_234.5);

        assertThat(desk.tasks(round).tasks().getFirst().score()).isEqualTo(4);
    }

    @Test
    void others_are_told_why_they_cannot_rate() {
        RoundId round = anOpenRound(colours.reader());
        people.signIn(colours.owner());
        UI.getCurrent().navigate(RatingNavigation.rate(round));

        assertThat(headings()).contains("You are not among the raters of this round");
        assertThat(find(RatingPad.class).all()).isEmpty();
    }

    @Test
    void an_open_round_shows_progress_to_editors_and_a_closed_one_its_results_to_all() {
        RoundId round = anOpenRound(colours.reader());
        people.run(colours.reader(), () -> {
            for (int place = 0; place < desk.tasks(round).tasks().size(); place++) {
                desk.answer(round, place, place % 2 == 0 ? 5 : 2, 900);
            }
        });
        people.signIn(colours.editor());
        UI.getCurrent().navigate(RatingNavigation.round(round));
        assertThat(headings()).contains("Raters").doesNotContain("How well people agree");
        assertThat(buttons()).contains("Close the round");

        rounds.close(round);
        people.signIn(colours.reader());
        UI.getCurrent().navigate(RatingNavigation.rounds(explanation));
        UI.getCurrent().navigate(RatingNavigation.round(round));

        assertThat(headings())
                .contains(
                        "How well the words describe the pictures",
                        "Differences on the same filters",
                        "How well people agree",
                        "How well automatic scores foretell people");
        assertThat(find(NativeTable.class).all()).hasSize(5);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(RatingNavigation.csv(round), RatingNavigation.json(round));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
