package org.filterscope.bias.discovery;

import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;

/**
 * What is to be discovered.
 *
 * @param title how people call it
 * @param dataset whose images are grouped
 * @param explanation the explained layer whose words count
 * @param words how the words of an image are chosen
 * @param groups how many; 0 to choose the number by silhouette
 * @param halves whether groups are found in the images of one half of the people and tested in those of the other
 * @param q the expected share of false findings that is accepted
 * @param margin from which size on a difference matters
 * @param seed of all chance
 */
public record DiscoveryPlan(
        String title,
        DatasetId dataset,
        ExplanationId explanation,
        WordSettings words,
        int groups,
        boolean halves,
        double q,
        Margin margin,
        long seed) {

    /** The most groups. */
    public static final int MOST_GROUPS = 20;

    /** @throws RefusedException when something is missing or out of range */
    public DiscoveryPlan {
        if (title.isBlank() || title.length() > 200) {
            throw new RefusedException("A discovery needs a title of at most 200 characters; give one.");
        }
        if (groups != 0 && (groups < 2 || groups > MOST_GROUPS)) {
            throw new RefusedException("Images are put into 2 to " + MOST_GROUPS
                    + " groups; choose a number among these, or leave it to the program.");
        }
        if (!(q > 0 && q <= 0.25)) {
            throw new RefusedException("q lies between 0 and 0.25, unlike " + q + "; 0.05 is usual.");
        }
    }
}
