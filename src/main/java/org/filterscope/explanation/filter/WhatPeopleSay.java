package org.filterscope.explanation.filter;

import java.util.List;
import java.util.Optional;
import org.filterscope.team.UserId;

/**
 * What people say about a filter.
 *
 * @param marks the latest first, one of each person
 * @param notes words and comments, the first written first
 */
public record WhatPeopleSay(List<FilterMark> marks, List<FilterNote> notes) {

    public WhatPeopleSay {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /** The mark of one person. */
    public Optional<FilterMark> markOf(UserId person) {
        return marks.stream().filter(mark -> mark.person().equals(person)).findFirst();
    }

    /** The same but for one note. */
    WhatPeopleSay without(NoteId note) {
        return new WhatPeopleSay(
                marks, notes.stream().filter(each -> !each.id().equals(note)).toList());
    }

    /** The notes of one kind. */
    public List<FilterNote> notes(NoteKind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }
}
