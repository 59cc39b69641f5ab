package org.filterscope.storage;

import java.util.List;
import org.filterscope.tensor.ContentHash;

/**
 * Contents in the order in which they will be read: while one is read, the next ones are on their way.
 *
 * @param store where they come from
 * @param order all of them
 */
record ReadAhead(FileStore store, List<ContentHash> order) {

    private static final int AHEAD = 64;

    /** Hears that a content is read now. */
    void reading(int place) {
        store.expect(order.subList(Math.min(place + 1, order.size()), Math.min(place + 1 + AHEAD, order.size())));
    }
}
