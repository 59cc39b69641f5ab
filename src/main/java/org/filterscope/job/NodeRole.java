package org.filterscope.job;

/** What a node is there for. */
public enum NodeRole {
    /** Shows pages and works. */
    ALL,
    /** Shows pages; takes no work. */
    WEB,
    /** Works; shows no pages. */
    WORKER;

    /** Whether it takes work. */
    public boolean works() {
        return this != WEB;
    }
}
