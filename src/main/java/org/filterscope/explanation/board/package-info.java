/** Boards: filters of a project that its people pinned side by side, in an order and with notes of their own. */
@NamedInterface("board")
@NullMarked
package org.filterscope.explanation.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
