package org.filterscope.explanation.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.Trash;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RatingRoundsTests extends ColourTest {

    @Autowired
    private RatingRounds rounds;

    @Autowired
    private RatingDesk desk;

    @Autowired
    private RatingResults results;

    @Autowired
    private RatingController endpoints;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        explanation = anExplanation();
    }

    private RoundId aDraft() {
        return asEditor(() -> rounds.create(explanation, TheRounds.aPlan(4)));
    }

    private RoundId anOpenRound(UserId... raters) {
        RoundId round = aDraft();
        people.run(colours.editor(), () -> {
            for (UserId rater : raters) {
                rounds.addRater(round, rater);
            }
            rounds.open(round);
        });
        return round;
    }

    private void answerAll(RoundId round, UserId rater, int score) {
        people.run(rater, () -> {
            int items = desk.tasks(round).tasks().size();
            for (int place = 0; place < items; place++) {
                desk.answer(round, place, score, 1_500);
            }
        });
    }

    @Test
    void a_round_goes_from_draft_to_open_to_closed_and_its_results_are_seen_at_the_end_only() {
        UserId second = people.aMember(colours.team(), Role.READER);
        RoundId round = anOpenRound(colours.reader(), second);
        answerAll(round, colours.reader(), 4);
        people.run(second, () -> desk.answer(round, 0, 0, 800));

        assertThatThrownBy(() -> asEditor(() -> results.of(round)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("before the round is closed");
        List<RaterProgress> progress = asEditor(() -> rounds.progress(round));
        assertThat(progress)
                .extracting(RaterProgress::answered)
                .containsExactlyInAnyOrder(asReader(() -> rounds.get(round)).items(), 1);

        people.run(colours.editor(), () -> rounds.close(round));
        RoundResult result = asReader(() -> results.of(round));

        assertThat(result.everybody().raters()).isEqualTo(2);
        assertThat(result.everybody().sources())
                .extracting(Findings.OfSource::source)
                .contains(WordSource.BASE_RATE, WordSource.SHUFFLED);
        assertThat(result.everybody().sources().getFirst().mean().orElseThrow().value())
                .isEqualTo(4);
        assertThat(result.raters())
                .filteredOn(rater -> rater.answered() > 1)
                .singleElement()
                .satisfies(rater -> assertThat(rater.failed()).isEqualTo(rater.gold()));
        assertThatThrownBy(() -> people.run(second, () -> desk.answer(round, 1, 3, 1)))
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> people.run(colours.editor(), () -> rounds.close(round)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void opening_freezes_the_plan_under_the_hash_of_a_file() {
        RoundId round = aDraft();
        assertThatThrownBy(() -> asEditor(() -> rounds.open(round))).hasMessageContaining("Choose who rates");
        people.run(colours.editor(), () -> {
            rounds.change(round, TheRounds.aPlan(3));
            rounds.addRater(round, colours.reader());
        });

        ContentHash seal = asEditor(() -> rounds.open(round));

        assertThat(asReader(() -> rounds.get(round)).frozen()).contains(seal);
        JsonNode frozen = asReader(() -> json.readTree(files.open(explanation, seal)));
        assertThat(frozen.get("plan").get("filters").asInt()).isEqualTo(3);
        assertThatThrownBy(() -> people.run(colours.editor(), () -> rounds.change(round, TheRounds.aPlan(2))))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> asEditor(() -> rounds.open(round))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(colours.editor(), () -> rounds.delete(round)))
                .hasMessageContaining("kept as long as its explanation");
        assertThat(trailOf(round))
                .contains("rating round created", "rating round changed", "rater chosen", "rating round opened");
    }

    @Test
    void a_plan_that_the_explanation_cannot_serve_is_refused_and_the_round_stays_a_draft() {
        RoundId round = asEditor(
                () -> rounds.create(explanation, TheRounds.aPlan(4, List.of(WordSource.method("image")), List.of())));
        people.run(colours.editor(), () -> rounds.addRater(round, colours.reader()));

        assertThatThrownBy(() -> asEditor(() -> rounds.open(round)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No votes by image");
        assertThat(asReader(() -> rounds.get(round)).state()).isEqualTo(RoundState.DRAFT);
    }

    @Test
    void raters_see_pictures_and_words_in_an_order_of_their_own_and_their_answers_come_back() {
        UserId second = people.aMember(colours.team(), Role.READER);
        RoundId round = anOpenRound(colours.reader(), second);

        RatingTasks mine = asReader(() -> desk.tasks(round));
        RatingTasks others = people.as(second, () -> desk.tasks(round));
        assertThat(mine.tasks()).containsExactlyInAnyOrderElementsOf(others.tasks());
        assertThat(mine.pictures()).isNotEqualTo(others.pictures());
        String written = json.writeValueAsString(mine);
        assertThat(written).doesNotContain("projection", "shuffled", "base-rate", "gold", "filter");

        people.run(colours.reader(), () -> {
            desk.answer(round, 1, 5, 10);
            desk.answer(round, 1, 2, 20);
        });
        assertThat(asReader(() -> desk.tasks(round)).tasks())
                .extracting(RatingTasks.Task::score)
                .startsWith(null, 2)
                .filteredOn(score -> score != null)
                .hasSize(1);
        assertThat(asReader(() -> rounds.get(round)).mine().orElseThrow().answered())
                .isOne();
        String mark = mine.pictures().substring(mine.pictures().lastIndexOf('/') + 1);
        byte[] picture = asReader(() -> endpoints.picture(round, mark, 0, 0)).getBody();
        assertThat(picture).startsWith(0xff, 0xd8);
        assertThatThrownBy(() -> people.as(second, () -> endpoints.picture(round, mark, 0, 0)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> desk.picture(round, 0, 4))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> desk.answer(round, 0, 6, 1)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> desk.answer(round, 9_999, 3, 1)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void only_those_chosen_rate_only_editors_set_up_and_strangers_find_nothing() {
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        UserId bystander = people.aMember(colours.team(), Role.READER);
        RoundId round = anOpenRound(colours.reader());

        assertThatThrownBy(() -> people.as(bystander, () -> desk.tasks(round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(bystander, () -> desk.picture(round, 0, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(bystander, () -> rounds.progress(round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(bystander, () -> rounds.plan(round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(bystander, () -> rounds.close(round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> rounds.get(round)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> desk.tasks(round)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> results.of(round)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(colours.editor(), () -> rounds.addRater(round, stranger)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("members of the team");
    }

    @Test
    void raters_join_while_a_round_is_open_and_leave_as_long_as_they_have_not_answered() {
        RoundId round = anOpenRound(colours.reader());
        UserId late = people.aMember(colours.team(), Role.EDITOR);
        people.run(colours.editor(), () -> {
            rounds.addRater(round, late);
            rounds.addRater(round, late);
        });
        assertThat(asReader(() -> rounds.get(round)).raters()).isEqualTo(2);
        people.run(late, () -> desk.answer(round, 0, 3, 5));

        assertThatThrownBy(() -> people.run(colours.editor(), () -> rounds.removeRater(round, late)))
                .hasMessageContaining("not thrown away");
        people.run(colours.editor(), () -> rounds.removeRater(round, colours.reader()));

        assertThat(asReader(() -> rounds.get(round)).raters()).isOne();
    }

    @Test
    void a_closed_round_is_downloaded_with_pseudonyms_only() {
        RoundId round = anOpenRound(colours.reader());
        answerAll(round, colours.reader(), 2);
        assertThatThrownBy(() -> asReader(() -> endpoints.csv(round))).isInstanceOf(RefusedException.class);
        people.run(colours.editor(), () -> rounds.close(round));

        String csv = Objects.requireNonNull(asReader(() -> endpoints.csv(round)).getBody());
        String file =
                json.writeValueAsString(asReader(() -> endpoints.json(round)).getBody());

        int items = asReader(() -> rounds.get(round)).items();
        assertThat(csv.lines())
                .hasSize(items + 1)
                .first()
                .isEqualTo("\"rater\",\"item\",\"filter\",\"sources\",\"gold\",\"words\",\"score\",\"seconds\"");
        assertThat(csv).contains("projection").contains("shuffled").contains("wrong");
        JsonNode read = json.readTree(file);
        assertThat(read.get("format").asString()).isEqualTo("filterscope-rating-round/1");
        assertThat(read.get("answers").size()).isEqualTo(items);
        assertThat(read.get("plan").get("items").size()).isEqualTo(items);
        for (String text : List.of(csv, file)) {
            assertThat(text).contains("rater-").doesNotContain(colours.reader().toString());
        }
        assertThat(trailOf(round)).contains("rating round closed", "rating round exported");
    }

    @Test
    void rounds_go_with_their_explanation_and_drafts_can_be_deleted_before() {
        RoundId draft = aDraft();
        RoundId open = anOpenRound(colours.reader());
        people.run(colours.reader(), () -> desk.answer(open, 0, 3, 5));

        people.run(colours.editor(), () -> rounds.delete(draft));
        assertThat(asReader(() -> rounds.of(explanation)))
                .extracting(RoundCard::id)
                .containsExactly(open);
        people.run(colours.editor(), () -> explanations.trash(explanation));
        assertThatThrownBy(() -> asReader(() -> rounds.get(open))).isInstanceOf(ThingNotFoundException.class);
        people.run(colours.editor(), () -> trash.empty(colours.project()));

        assertThat(database.sql("select count(*) from rating_round where explanation_id = ?")
                        .param(explanation.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> trailOf(RoundId round) {
        return database.sql("select action from trail_entry where thing_id = ?")
                .param(round.value())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
