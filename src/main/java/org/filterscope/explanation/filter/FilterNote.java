package org.filterscope.explanation.filter;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.team.UserId;

/**
 * What somebody wrote about a filter.
 *
 * @param text a word or a comment
 * @param author who wrote it
 * @param authorName what the author is called now
 * @param writtenAt when it was written
 * @param changedAt when the author last changed it
 */
public record FilterNote(
        NoteId id,
        NoteKind kind,
        String text,
        UserId author,
        String authorName,
        Instant writtenAt,
        Optional<Instant> changedAt) {}
