package org.filterscope.job;

import java.time.Instant;

/**
 * A line of an attempt's log.
 *
 * @param number its place, from 0
 * @param level such as {@code INFO}
 */
public record LogLine(int number, Instant at, String level, String text) {}
