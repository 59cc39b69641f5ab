package org.filterscope.explanation.filter;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;

/** What people say about a filter: whether its words are right, words of their own, comments. */
final class PeoplePanel extends Composite<Section> {

    private final FilterNotes notes;
    private final ExplanationId explanation;
    private final int filter;
    private final boolean editor;
    private final boolean owner;
    private final Div content = new Div();

    PeoplePanel(FilterNotes notes, MyRights rights, ExplanationId explanation, int filter) {
        this.notes = notes;
        this.explanation = explanation;
        this.filter = filter;
        this.editor = rights.have(Role.EDITOR, explanation);
        this.owner = rights.have(Role.OWNER, explanation);
    }

    @Override
    protected Section initContent() {
        Section section = new Section("What people say", content);
        section.addClassName("filter-people");
        fill();
        return section;
    }

    private void fill() {
        WhatPeopleSay said = notes.of(explanation, filter);
        content.removeAll();
        content.add(new MarkPanel(
                said,
                SignedInUser.require().id(),
                editor,
                (verdict, reason) -> {
                    notes.mark(explanation, filter, verdict, reason);
                    fill();
                },
                () -> {
                    notes.unmark(explanation, filter);
                    fill();
                }));
        for (NoteKind kind : NoteKind.values()) {
            content.add(new NotePanel(kind, said.notes(kind), new Pen()));
        }
    }

    /** Writes what the panels are told to, and shows what came of it. */
    final class Pen {

        boolean mayWrite() {
            return editor;
        }

        boolean mayChange(FilterNote note) {
            return editor && note.author().equals(SignedInUser.require().id());
        }

        boolean mayDelete(FilterNote note) {
            return owner || mayChange(note);
        }

        void write(NoteKind kind, String text) {
            notes.write(explanation, filter, kind, text);
            fill();
        }

        void rewrite(FilterNote note, String text) {
            notes.rewrite(explanation, filter, note.id(), text);
            fill();
        }

        void delete(FilterNote note) {
            notes.delete(explanation, filter, note.id());
            fill();
        }
    }
}
