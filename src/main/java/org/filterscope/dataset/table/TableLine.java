package org.filterscope.dataset.table;

import java.util.List;
import java.util.Map;

/**
 * One readable line of a table.
 *
 * @param number of the line in its file, from 1
 * @param cells the values of each column, in order; a column without a value is left out
 */
record TableLine(long number, Map<String, List<String>> cells) {}
