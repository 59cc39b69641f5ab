/** Tables that give images attributes and a cluster, from CSV and JSON lines. */
@NamedInterface("table")
@NullMarked
package org.filterscope.dataset.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
