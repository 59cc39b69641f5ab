package org.filterscope.job;

/** What a slot of a node computes on. */
public enum SlotKind {
    CPU,
    GPU,
    /** The processor, kept free for jobs that are but looks. */
    LOOK
}
