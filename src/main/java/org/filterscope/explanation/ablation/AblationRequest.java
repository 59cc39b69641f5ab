package org.filterscope.explanation.ablation;

import java.util.List;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.refusal.RefusedException;

/**
 * What is to be measured.
 *
 * @param filters the filters that are switched off together, ascending
 * @param images the images that the network is tried on
 * @param matching which classes are right for them; none to measure the model by its own undisturbed answers
 * @param draws how many times as many random filters are switched off instead
 * @param seed of these draws, and of the choice of images where there are too many
 * @param mostImages how many images are looked at, at most
 */
public record AblationRequest(
        List<Integer> filters, ImageChoice images, ClassMatching matching, int draws, long seed, int mostImages) {

    /** How many draws are usual. */
    public static final int USUAL_DRAWS = 10;

    /** How many images are usual at most. */
    public static final int USUAL_IMAGES = 1_000;

    private static final int MOST_FILTERS = 2_000;
    private static final int FEWEST_DRAWS = 3;
    private static final int MOST_DRAWS = 100;
    private static final int MOST_IMAGES = 100_000;

    /**
     * Checks the numbers.
     *
     * @throws RefusedException when there is no filter, or a number is out of reach
     */
    public AblationRequest {
        filters = filters.stream().distinct().sorted().toList();
        if (filters.isEmpty() || filters.size() > MOST_FILTERS || filters.getFirst() < 0) {
            throw new RefusedException("Between 1 and " + MOST_FILTERS + " filters can be switched off, not "
                    + filters.size() + "; choose others.");
        }
        if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
            throw new RefusedException("The control needs " + FEWEST_DRAWS + " to " + MOST_DRAWS + " random draws, not "
                    + draws + "; choose a number in between.");
        }
        if (mostImages < 1 || mostImages > MOST_IMAGES) {
            throw new RefusedException(
                    "Choose between 1 and " + MOST_IMAGES + " images to look at, not " + mostImages + ".");
        }
    }

    /** The usual measurement. */
    public static AblationRequest of(List<Integer> filters, ImageChoice images, ClassMatching matching) {
        return new AblationRequest(filters, images, matching, USUAL_DRAWS, 1, USUAL_IMAGES);
    }

    /** Whether the model is measured by its own undisturbed answers. */
    public boolean byAgreement() {
        return matching.isEmpty();
    }
}
