package org.filterscope.explanation;

import java.util.UUID;

/**
 * What a range of images is worked on for.
 *
 * @param explanation the id of the explanation, whose order says all the rest
 */
record ExplanationShard(UUID explanation) {

    ExplanationId id() {
        return new ExplanationId(explanation);
    }
}
