package org.filterscope.explanation.filter;

import java.util.Map;
import java.util.TreeMap;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people make of filters: marks, words of their own, and comments. Whoever may read the explanation reads them; editors
 * write them, and change and delete their own; owners delete those of others.
 */
@Service
@AllowedTo(Who.READER)
public class FilterNotes {

    private final FilterNoteTable table;
    private final Explanations explanations;
    private final MyRights rights;
    private final TeamLookup teams;
    private final Trail trail;

    FilterNotes(FilterNoteTable table, Explanations explanations, MyRights rights, TeamLookup teams, Trail trail) {
        this.table = table;
        this.explanations = explanations;
        this.rights = rights;
        this.teams = teams;
        this.trail = trail;
    }

    /**
     * All that people say about a filter.
     *
     * @throws ThingNotFoundException when there is no such filter
     */
    public WhatPeopleSay of(ExplanationId explanation, int filter) {
        explanations.filter(explanation, filter);
        return new WhatPeopleSay(table.marks(explanation, filter), table.notes(explanation, filter));
    }

    /** What people make of all filters of an explanation that anybody marked or gave a word to, by their numbers. */
    public Map<Integer, MarkSummary> summaries(ExplanationId explanation) {
        explanations.get(explanation);
        UserId caller = caller();
        Map<Integer, MarkSummary> summaries = new TreeMap<>();
        table.marks(explanation)
                .forEach(mark -> summaries.put(
                        mark.filter(),
                        summaries
                                .getOrDefault(mark.filter(), MarkSummary.NONE)
                                .with(mark.verdict(), mark.person().equals(caller))));
        table.words(explanation)
                .forEach(word -> summaries.put(
                        word.filter(),
                        summaries.getOrDefault(word.filter(), MarkSummary.NONE).with(word.word())));
        return summaries;
    }

    /**
     * Marks the words of a filter in the caller's name, in place of the caller's mark before.
     *
     * @param reason why; may be empty
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void mark(ExplanationId explanation, int filter, Verdict verdict, String reason) {
        explanations.filter(explanation, filter);
        table.mark(explanation, filter, caller(), verdict, FilterMark.reason(reason));
        record("filter marked " + verdict.word(), explanation, filter);
    }

    /** Takes the caller's mark back, if there is one. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void unmark(ExplanationId explanation, int filter) {
        explanations.filter(explanation, filter);
        if (table.unmark(explanation, filter, caller())) {
            record("filter mark taken back", explanation, filter);
        }
    }

    /**
     * Writes a word or a comment in the caller's name.
     *
     * @throws RefusedException when it is empty or too long, or somebody gave the filter this word before
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public NoteId write(ExplanationId explanation, int filter, NoteKind kind, String text) {
        String checked = kind.checked(text);
        requireNew(of(explanation, filter), kind, checked);
        NoteId note = table.write(explanation, filter, caller(), kind, checked);
        record(action(kind, "written"), explanation, filter);
        return note;
    }

    /**
     * Changes what the caller wrote.
     *
     * @throws RefusedException when somebody else wrote it, it is empty or too long, or another one gives the same word
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void rewrite(ExplanationId explanation, int filter, NoteId note, String text) {
        FilterNote before = note(explanation, filter, note);
        if (!before.author().equals(caller())) {
            throw new RefusedException("Only " + before.authorName() + " can change this; write a note of your own.");
        }
        String checked = before.kind().checked(text);
        if (!checked.equals(before.text())) {
            requireNew(of(explanation, filter).without(note), before.kind(), checked);
            table.rewrite(note, checked);
            record(action(before.kind(), "changed"), explanation, filter);
        }
    }

    /**
     * Deletes a word or a comment, by its author or an owner of the team.
     *
     * @throws RefusedException when the caller is neither
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void delete(ExplanationId explanation, int filter, NoteId note) {
        FilterNote before = note(explanation, filter, note);
        if (!before.author().equals(caller()) && !rights.have(Role.OWNER, explanation)) {
            throw new RefusedException(
                    "Only " + before.authorName() + " or an owner of the team can delete this; ask one of them.");
        }
        table.delete(note);
        record(action(before.kind(), "deleted"), explanation, filter);
    }

    private FilterNote note(ExplanationId explanation, int filter, NoteId note) {
        explanations.get(explanation);
        return table.note(explanation, filter, note).orElseThrow(ThingNotFoundException::new);
    }

    private static void requireNew(WhatPeopleSay said, NoteKind kind, String text) {
        if (kind == NoteKind.WORD
                && said.notes(NoteKind.WORD).stream()
                        .anyMatch(note -> note.text().equalsIgnoreCase(text))) {
            throw new RefusedException("Somebody gave this filter the word “" + text + "” already; choose another.");
        }
    }

    private static String action(NoteKind kind, String what) {
        return switch (kind) {
            case WORD -> "word for filter " + what;
            case COMMENT -> "comment on filter " + what;
        };
    }

    private void record(String action, ExplanationId explanation, int filter) {
        var card = explanations.get(explanation);
        trail.record(
                teams.of(explanation),
                action,
                explanation.value(),
                "Filter " + filter + " of " + card.layer() + " of " + card.modelName());
    }

    private static UserId caller() {
        return SignedInUser.require().id();
    }
}
