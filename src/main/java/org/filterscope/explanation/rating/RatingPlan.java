package org.filterscope.explanation.rating;

import java.util.LinkedHashSet;
import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * What is rated in a round.
 *
 * @param title what the round is called
 * @param filters how many filters are drawn
 * @param strata how they are divided before
 * @param sources where the words come from; the first one is what the others are compared with
 * @param words how many words are shown at most
 * @param images how many top images are shown
 * @param mismatches how many gold items show a filter with words that are far from its own
 * @param ownGold gold items of one's own
 * @param seed of all that is drawn
 */
public record RatingPlan(
        String title,
        int filters,
        Stratification strata,
        List<WordSource> sources,
        int words,
        int images,
        int mismatches,
        List<OwnGold> ownGold,
        long seed) {

    static final int MOST_FILTERS = 1_000;
    static final int MOST_WORDS = 10;
    static final int MOST_IMAGES = 9;
    static final int MOST_GOLD = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ITEMS = 2_000;

    /**
     * Checks the plan.
     *
     * @throws RefusedException when something is missing or out of range
     */
    public RatingPlan {
        title = title.strip();
        sources = List.copyOf(new LinkedHashSet<>(sources));
        ownGold = List.copyOf(ownGold);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RefusedException("Give the round a title of 1 to " + LONGEST_TITLE + " characters.");
        }
        if (sources.stream().noneMatch(source -> source.kind() == WordSource.Kind.METHOD)) {
            throw new RefusedException("Choose the words of at least one method; controls alone say nothing.");
        }
        range("filters", filters, 2, MOST_FILTERS);
        range("words", words, 1, MOST_WORDS);
        range("images", images, 1, MOST_IMAGES);
        range("mismatches", mismatches, 0, MOST_GOLD);
        range("gold items of your own", ownGold.size(), 0, MOST_GOLD);
        if (mostItems(filters, sources, mismatches, ownGold) > MOST_ITEMS) {
            throw new RefusedException("Nobody can rate more than " + MOST_ITEMS
                    + " pictures with care; draw fewer filters or compare fewer sources of words.");
        }
    }

    private static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RefusedException(
                    "A round has " + least + " to " + most + " " + what + "; " + value + " is outside of that.");
        }
    }

    private static int mostItems(int filters, List<WordSource> sources, int mismatches, List<OwnGold> ownGold) {
        return filters * sources.size() + mismatches + ownGold.size();
    }
}
