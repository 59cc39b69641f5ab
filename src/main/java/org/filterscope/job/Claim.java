package org.filterscope.job;

/**
 * The hold of a node on one attempt of a job. All that is written about a running job names it, so that a node which was given
 * up as lost can write nothing any more.
 */
record Claim(JobId job, int attempt, NodeId node) {}
