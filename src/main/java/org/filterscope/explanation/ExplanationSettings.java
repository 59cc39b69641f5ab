package org.filterscope.explanation;

import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.refusal.RefusedException;

/**
 * How a layer is explained. The usual settings are {@link #standard()}; change one with its {@code with…} method.
 *
 * @param lexicon the words that may be used
 * @param attention name of the attention method
 * @param rules how many top images and nearest words count
 * @param holdOut share of the reference images that the explainer never sees, so that it can be judged by them, in
 *     [0, 0.9]; 0 to judge nothing
 * @param seed of the chance levels and of the shuffled controls
 * @param training how the explainer is trained
 */
public record ExplanationSettings(
        LexiconChoice lexicon,
        String attention,
        CountRules rules,
        double holdOut,
        long seed,
        ExplainerSettings training) {

    private static final double MOST_HELD_OUT = 0.9;
    private static final int MOST_IMAGES = 100;
    private static final int MOST_WORDS = 50;

    /**
     * Checks the settings.
     *
     * @throws RefusedException when one is out of range
     */
    public ExplanationSettings {
        attention = FilterAttention.named(attention).title();
        if (!(holdOut >= 0 && holdOut <= MOST_HELD_OUT)) {
            throw new RefusedException("A share of " + holdOut + " cannot be held out; give one from 0 to 0.9.");
        }
        if (rules.images() > MOST_IMAGES || rules.words() > MOST_WORDS) {
            throw new RefusedException("At most " + MOST_IMAGES + " images of a filter and " + MOST_WORDS
                    + " words of an image can be counted; give less.");
        }
    }

    /** English nouns, projection, 25 images, 5 words, a fifth held out, seed 1, and the usual training. */
    public static ExplanationSettings standard() {
        return new ExplanationSettings(
                LexiconChoice.NOUNS,
                FilterAttention.byDefault().title(),
                CountRules.standard(),
                0.2,
                1,
                ExplainerSettings.standard().withValidationShare(0.1));
    }

    /** How attention is paid. */
    public FilterAttention method() {
        return FilterAttention.named(attention);
    }

    /** The same with other words. */
    public ExplanationSettings withLexicon(LexiconChoice other) {
        return new ExplanationSettings(other, attention, rules, holdOut, seed, training);
    }

    /** The same with another attention method. */
    public ExplanationSettings withAttention(FilterAttention other) {
        return new ExplanationSettings(lexicon, other.title(), rules, holdOut, seed, training);
    }

    /** The same with other numbers of images and words. */
    public ExplanationSettings withRules(CountRules other) {
        return new ExplanationSettings(lexicon, attention, other, holdOut, seed, training);
    }

    /** The same with another share held out. */
    public ExplanationSettings withHoldOut(double share) {
        return new ExplanationSettings(lexicon, attention, rules, share, seed, training);
    }

    /** The same with another seed, of the training too. */
    public ExplanationSettings withSeed(long other) {
        return new ExplanationSettings(lexicon, attention, rules, holdOut, other, training.withSeed(other));
    }

    /** The same with another training. */
    public ExplanationSettings withTraining(ExplainerSettings other) {
        return new ExplanationSettings(lexicon, attention, rules, holdOut, seed, other);
    }
}
