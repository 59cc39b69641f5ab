package org.filterscope.bias;

/**
 * An audit of an earlier version of the dataset.
 *
 * @param results what it found
 * @param counts behind it
 */
record Earlier(AuditResults results, CountsFile counts) {}
