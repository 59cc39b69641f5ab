package org.filterscope.demo;

/** Whether the things beside a person depend on the person. */
public enum Associations {
    /** They do, as {@link PlantedTruth} says. */
    PLANTED,
    /** They do not: each thing is as likely as any other, whoever stands there. */
    NONE
}
