package org.filterscope.explanation.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rater has to do, in the rater's own order.
 *
 * @param title of the round
 * @param pictures the beginning of the addresses of its pictures; other for each rater
 * @param tasks the first one first
 */
public record RatingTasks(String title, String pictures, List<Task> tasks) {

    public RatingTasks {
        tasks = List.copyOf(tasks);
    }

    /**
     * One item, without anything that tells where its words come from.
     *
     * @param images how many pictures there are
     * @param score what the rater said, 0 for "cannot tell"; null before
     */
    public record Task(
            List<String> words, int images, @Nullable Integer score) {

        public Task {
            words = List.copyOf(words);
        }
    }
}
