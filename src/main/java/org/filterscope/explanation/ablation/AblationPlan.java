package org.filterscope.explanation.ablation;

import java.util.List;
import org.filterscope.model.ClassLabels;

/**
 * What can be measured on some images.
 *
 * @param images how many there are
 * @param categories what they show, the most frequent first
 * @param labels the model's classes; none where nobody named them
 * @param suggestion which classes the categories mean, judging by their names
 */
public record AblationPlan(int images, List<Counted> categories, ClassLabels labels, ClassMatching suggestion) {

    public AblationPlan {
        categories = List.copyOf(categories);
    }

    /**
     * A category.
     *
     * @param images how many images show it
     */
    public record Counted(String category, int images) {}

    /** Whether anything can be judged by labels. */
    public boolean labelled() {
        return !labels.isEmpty() && !categories.isEmpty();
    }
}
