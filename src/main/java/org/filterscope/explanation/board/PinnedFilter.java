package org.filterscope.explanation.board;

import java.time.Instant;
import org.filterscope.explanation.ExplanationId;

/**
 * A filter on a board.
 *
 * @param filter its number
 * @param note what people wrote about it; empty for nothing
 * @param pinnedBy who pinned it
 * @param pinnedAt when
 */
public record PinnedFilter(
        ExplanationId explanation, int filter, BoardName board, String note, String pinnedBy, Instant pinnedAt) {}
