package org.filterscope.dataset.catalogue;

import java.time.Instant;
import org.filterscope.dataset.Layout;
import org.filterscope.team.ProjectId;

/**
 * A collection of images that a team works with.
 *
 * @param id its id
 * @param project the project it belongs to
 * @param name how people call it
 * @param description what people say about it, perhaps nothing
 * @param layout what it was imported from
 * @param images number of images
 * @param bytes size of their files together
 * @param categories number of categories
 * @param annotations number of annotations
 * @param importedAt when it was imported
 */
public record Dataset(
        DatasetId id,
        ProjectId project,
        String name,
        String description,
        Layout layout,
        int images,
        long bytes,
        int categories,
        int annotations,
        Instant importedAt) {}
