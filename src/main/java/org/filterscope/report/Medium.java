package org.filterscope.report;

/** On what a report is read. */
enum Medium {
    /** In a browser, where things can be unfolded. */
    SCREEN,
    /** On pages. */
    PAPER
}
