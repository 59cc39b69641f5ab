package org.filterscope.explanation.ablation;

import java.util.List;

/**
 * What switching filters off does to the images of one group, or to all.
 *
 * @param name the category or class
 * @param images how many images were judged
 * @param before how many of them were right undisturbed
 * @param after how many were right with the chosen filters off
 * @param lost how many went from right to wrong
 * @param won how many went from wrong to right
 * @param control for each draw of random filters how many were right with these off
 * @param probability what the network gave to the right answers on average: undisturbed, with the chosen filters off, and
 *     with each draw off
 */
public record Effect(
        String name,
        int images,
        int before,
        int after,
        int lost,
        int won,
        List<Integer> control,
        List<Double> probability) {

    public Effect {
        control = List.copyOf(control);
        probability = List.copyOf(probability);
        if (after != before - lost + won || control.isEmpty() || probability.size() != control.size() + 2) {
            throw new IllegalArgumentException("the counts of " + name + " contradict each other");
        }
    }

    /** The share of images that were right undisturbed. */
    public Share accuracyBefore() {
        return new Share(before, images);
    }

    /** The share of images that were right with the chosen filters off. */
    public Share accuracyAfter() {
        return new Share(after, images);
    }

    /** By how much the share of right images changes, −1 to 1. */
    public double change() {
        return (double) (after - before) / images;
    }

    /** By how much it changes on average when random filters are off. */
    public double controlChange() {
        return controlChanges().stream().mapToDouble(each -> each).average().orElse(0);
    }

    /** By how much it changes with each draw. */
    public List<Double> controlChanges() {
        return control.stream().map(right -> (double) (right - before) / images).toList();
    }

    /** Standard deviation of the changes between the draws. */
    public double controlSpread() {
        double mean = controlChange();
        double squares = controlChanges().stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return Math.sqrt(squares / (control.size() - 1));
    }

    /** Whether the change lies outside all that the draws did. */
    public boolean beyondControl() {
        return controlChanges().stream().allMatch(each -> change() < each)
                || controlChanges().stream().allMatch(each -> change() > each);
    }

    /** By how much the probability of the right answers changes on average. */
    public double probabilityChange() {
        return probability.get(1) - probability.getFirst();
    }

    /**
     * McNemar's exact test of the images that flipped: how probable it is, were losing as likely as winning, that so uneven a
     * number of them is lost and won, two-sided.
     */
    public double chance() {
        int flipped = lost + won;
        double sum = 0;
        double logHalf = flipped * Math.log(0.5);
        double logChoose = 0;
        for (int k = 0; k <= Math.min(lost, won); k++) {
            sum += Math.exp(logChoose + logHalf);
            logChoose += Math.log((double) (flipped - k) / (k + 1));
        }
        return Math.min(1, 2 * sum);
    }
}
