package org.filterscope.bias.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rater has to look at.
 *
 * @param tasks in the rater's own order
 */
public record CheckTasks(String word, List<Task> tasks) {

    /** Copies. */
    public CheckTasks {
        tasks = List.copyOf(tasks);
    }

    /**
     * One image.
     *
     * @param picture address of its file
     * @param answer what the rater said of it before; null when nothing yet
     */
    public record Task(String picture, @Nullable Answer answer) {}
}
