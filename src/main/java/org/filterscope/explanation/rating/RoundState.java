package org.filterscope.explanation.rating;

/** How far a rating round is: draft → open → closed, and never back. */
public enum RoundState {
    /** Being set up; the plan can be changed. */
    DRAFT("being set up"),
    /** The plan is frozen, and raters answer. */
    OPEN("open"),
    /** Nobody answers any more; everybody in the team sees the results. */
    CLOSED("closed");

    private final String word;

    RoundState(String word) {
        this.word = word;
    }

    /** What people call it. */
    public String word() {
        return word;
    }
}
