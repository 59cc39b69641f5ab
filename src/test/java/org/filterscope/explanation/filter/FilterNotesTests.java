package org.filterscope.explanation.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Trash;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilterNotesTests extends ColourTest {

    @Autowired
    private FilterNotes notes;

    @Autowired
    private MarksController endpoint;

    @Autowired
    private Trash trash;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
    }

    @Test
    void a_person_has_one_mark_of_a_filter_and_changes_it_or_takes_it_back() {
        people.run(colours.editor(), () -> notes.mark(id, 1, Verdict.WRONG, "too fast"));
        people.run(colours.editor(), () -> notes.mark(id, 1, Verdict.PARTLY, " only the red ones "));
        people.run(colours.owner(), () -> notes.mark(id, 1, Verdict.RIGHT, ""));

        WhatPeopleSay said = asReader(() -> notes.of(id, 1));
        assertThat(said.marks())
                .extracting(FilterMark::person, FilterMark::verdict, FilterMark::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(colours.editor(), Verdict.PARTLY, "only the red ones"),
                        org.assertj.core.groups.Tuple.tuple(colours.owner(), Verdict.RIGHT, ""));

        people.run(colours.editor(), () -> notes.unmark(id, 1));
        assertThat(asReader(() -> notes.of(id, 1)).markOf(colours.editor())).isEmpty();
        assertThat(asReader(() -> notes.of(id, 0)).marks()).isEmpty();
    }

    @Test
    void authors_change_what_they_wrote_and_owners_delete_it_too() {
        UserId other = people.aMember(colours.team(), Role.EDITOR);
        NoteId word = asEditor(() -> notes.write(id, 2, NoteKind.WORD, "  poppy   field "));
        NoteId comment = asEditor(() -> notes.write(id, 2, NoteKind.COMMENT, "Fires at edges, too."));

        refused(other, () -> notes.rewrite(id, 2, comment, "No, it does not."));
        refused(other, () -> notes.delete(id, 2, comment));
        refused(colours.owner(), () -> notes.rewrite(id, 2, comment, "No, it does not."));
        refused(other, () -> notes.write(id, 2, NoteKind.WORD, "Poppy field"));
        refused(other, () -> notes.write(id, 2, NoteKind.COMMENT, " "));
        NoteId own = people.as(other, () -> notes.write(id, 2, NoteKind.WORD, "poppy"));
        refused(other, () -> notes.rewrite(id, 2, own, "Poppy field"));
        people.run(other, () -> notes.rewrite(id, 2, own, "Poppy"));
        people.run(other, () -> notes.delete(id, 2, own));
        people.run(colours.editor(), () -> notes.rewrite(id, 2, comment, "Fires at corners, too."));
        people.run(colours.owner(), () -> notes.delete(id, 2, word));

        assertThat(asReader(() -> notes.of(id, 2)).notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Fires at corners, too.");
            assertThat(note.author()).isEqualTo(colours.editor());
            assertThat(note.changedAt()).isPresent();
        });
        assertThatThrownBy(() -> people.run(colours.editor(), () -> notes.delete(id, 3, comment)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void readers_look_and_others_learn_nothing() {
        people.run(colours.editor(), () -> notes.mark(id, 0, Verdict.RIGHT, ""));
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThat(asReader(() -> notes.of(id, 0)).marks()).hasSize(1);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> notes.mark(id, 0, Verdict.WRONG, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asReader(() -> notes.write(id, 0, NoteKind.COMMENT, "I think")))
                .isInstanceOf(AccessDeniedException.class);
        List<Supplier<Object>> calls = List.of(
                () -> notes.of(id, 0),
                () -> notes.summaries(id),
                () -> notes.write(id, 0, NoteKind.WORD, "mine"),
                () -> endpoint.marks(id, "1"));
        for (Supplier<Object> call : calls) {
            assertThatThrownBy(() -> people.as(stranger, call)).isInstanceOf(ThingNotFoundException.class);
        }
    }

    @Test
    void galleries_are_told_what_people_make_of_filters() {
        people.run(colours.editor(), () -> {
            notes.mark(id, 4, Verdict.RIGHT, "");
            notes.write(id, 4, NoteKind.WORD, "wheel");
            notes.write(id, 5, NoteKind.COMMENT, "nothing for the gallery");
        });
        people.run(colours.owner(), () -> notes.mark(id, 4, Verdict.WRONG, ""));

        JsonNode seen =
                json.valueToTree(asEditor(() -> endpoint.marks(id, "any")).getBody());
        assertThat(seen)
                .isEqualTo(
                        json.readTree(
                                "{\"marks\":{\"4\":{\"mine\":\"right\",\"right\":1,\"partly\":0,\"wrong\":1,\"words\":[\"wheel\"]}}}"));
        assertThat(asReader(() -> notes.summaries(id)).get(4))
                .isEqualTo(new MarkSummary(null, 1, 0, 1, List.of("wheel")));
    }

    @Test
    void what_people_said_is_in_the_trail_and_goes_with_the_explanation() {
        people.run(colours.editor(), () -> {
            notes.mark(id, 0, Verdict.RIGHT, "");
            notes.write(id, 0, NoteKind.COMMENT, "This stays between us.");
        });
        assertThat(database.sql("select action from trail_entry where thing_id = ? and thing_name like 'Filter 0 of %'")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("filter marked right", "comment on filter written");

        people.run(colours.editor(), () -> explanations.trash(id));
        assertThatThrownBy(() -> asReader(() -> notes.of(id, 0))).isInstanceOf(ThingNotFoundException.class);
        people.run(colours.editor(), () -> trash.empty(colours.project()));
        assertThat(kept("filter_mark") + kept("filter_note")).isZero();
    }

    private void refused(UserId person, Runnable action) {
        assertThatThrownBy(() -> people.run(person, action)).isInstanceOf(RefusedException.class);
    }

    private int kept(String table) {
        return database.sql("select count(*) from " + table + " where explanation_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
