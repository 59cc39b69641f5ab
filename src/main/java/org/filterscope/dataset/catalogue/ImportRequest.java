package org.filterscope.dataset.catalogue;

/**
 * What is to become a dataset.
 *
 * @param name how it is to be called
 * @param description what there is to say about it, perhaps nothing
 * @param source where the images come from
 * @param choices how to read it
 */
public record ImportRequest(String name, String description, ImportSource source, ImportChoices choices) {}
