package org.filterscope.model;

/**
 * A model is being deleted for good, within the transaction in which this is told: rooms above delete what they keep about
 * it, or refuse.
 */
public record ModelDeleted(ModelId model) {}
