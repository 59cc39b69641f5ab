package org.filterscope.dataset.catalogue;

/** How far a dataset is. */
enum DatasetState {
    /** Images are coming in; nobody sees it. */
    IMPORTING,
    /** Complete. */
    READY,
    /** Thrown away, and not yet deleted. */
    TRASHED
}
