package org.filterscope.storage;

import java.time.Instant;
import java.util.UUID;
import org.filterscope.team.ProjectId;

/**
 * Something in the trash of a project.
 *
 * @param kind what it is, such as {@code dataset}
 * @param thing its own id
 * @param name what it was called
 * @param bytes size of its files
 * @param thrownBy name of the person who threw it away
 */
public record TrashEntry(
        TrashEntryId id,
        ProjectId project,
        String kind,
        UUID thing,
        String name,
        long bytes,
        String thrownBy,
        Instant thrownAt) {}
