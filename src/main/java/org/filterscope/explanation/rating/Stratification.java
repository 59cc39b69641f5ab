package org.filterscope.explanation.rating;

/** How the filters of a layer are divided before some are drawn from each part. */
public enum Stratification {
    /** Not at all. */
    NONE("All filters alike"),
    /** Those with a reliable word, and those without. */
    RELIABILITY("As many with a reliable word as without"),
    /** Quarters by the strength of the strongest word. */
    STRENGTH("As many from each quarter of strength");

    private final String label;

    Stratification(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
