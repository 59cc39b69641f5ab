package org.filterscope.dataset.catalogue;

/**
 * The numbers of an attribute.
 *
 * @param lowest the lowest
 * @param highest the highest
 */
public record Range(double lowest, double highest) {}
