package org.filterscope.lavise;

/**
 * Recall for all, and apart for what the explainer was trained on and for what it was not.
 *
 * @param all over all images or filters
 * @param seen over the words of seen categories
 * @param unseen over the words of unseen categories
 */
public record RecallBySight(Recall all, Recall seen, Recall unseen) {}
