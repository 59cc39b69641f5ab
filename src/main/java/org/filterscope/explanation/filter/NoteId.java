package org.filterscope.explanation.filter;

import java.util.UUID;

/** The id of a {@link FilterNote}; it says nothing without its explanation. */
public record NoteId(UUID value) {

    static NoteId random() {
        return new NoteId(UUID.randomUUID());
    }
}
