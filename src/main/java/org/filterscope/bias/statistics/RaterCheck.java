package org.filterscope.bias.statistics;

/**
 * What people found in a blind sample of a subset's images: how far to trust the explainer on a word there.
 *
 * @param confirmed images with the word in which people saw it
 * @param shownWith images with the word that people were shown
 * @param missed images without the word in which people saw it
 * @param shownWithout images without the word that people were shown
 */
public record RaterCheck(int confirmed, int shownWith, int missed, int shownWithout) {

    /** People were shown both kinds. */
    public RaterCheck {
        if (shownWith < 1
                || shownWithout < 1
                || confirmed < 0
                || missed < 0
                || confirmed > shownWith
                || missed > shownWithout) {
            throw new IllegalArgumentException("people are shown images with and without the word");
        }
    }

    /** The share of images with the word that have it in truth. */
    public double precision() {
        return confirmed / (double) shownWith;
    }

    /** The share of images without the word that have it in truth. */
    public double omission() {
        return missed / (double) shownWithout;
    }

    /** Se at an apparent rate p: precision p / (precision p + omission (1 − p)). */
    public double sensitivity(double rate) {
        double seen = precision() * rate;
        double all = seen + omission() * (1 - rate);
        return all == 0 ? 1 : seen / all;
    }

    /** Sp at an apparent rate p. */
    public double specificity(double rate) {
        double unseen = (1 - omission()) * (1 - rate);
        double all = unseen + (1 - precision()) * rate;
        return all == 0 ? 1 : unseen / all;
    }

    RaterCheck drawn(SeededRandom random) {
        return new RaterCheck(
                drawn(random, precision(), shownWith),
                shownWith,
                drawn(random, omission(), shownWithout),
                shownWithout);
    }

    private static int drawn(SeededRandom random, double share, int number) {
        int found = 0;
        for (int i = 0; i < number; i++) {
            found += random.nextDouble() < share ? 1 : 0;
        }
        return found;
    }
}
