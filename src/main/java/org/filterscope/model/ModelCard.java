package org.filterscope.model;

import java.time.Instant;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.InputShape;

/**
 * A model in short, for lists.
 *
 * @param input the pictures it takes
 * @param layers how many layers it has
 * @param filters how many filters they have together
 * @param classes how many numbers its own output has for a picture, 0 when it has none
 * @param bytes size of its files
 */
public record ModelCard(
        ModelId id,
        ProjectId project,
        String name,
        String description,
        InputShape input,
        int layers,
        long filters,
        int classes,
        long bytes,
        Instant createdAt) {}
