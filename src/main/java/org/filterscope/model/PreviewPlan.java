package org.filterscope.model;

import java.util.UUID;

/**
 * What a preview is to show, as it waits in the queue.
 *
 * @param preprocessing in its own notation
 * @param look the hash of all that the preview depends on
 */
record PreviewPlan(UUID model, TrialPictures pictures, String preprocessing, String look) {}
