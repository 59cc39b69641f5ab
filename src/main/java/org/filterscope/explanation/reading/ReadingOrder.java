package org.filterscope.explanation.reading;

import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.job.JobId;

/**
 * Images that are to be read, as all nodes that work on them know it.
 *
 * @param hash of all inputs
 * @param job that needs them; jobs that need the same at the same time do not touch each other's parts
 */
record ReadingOrder(ExplanationId explanation, ImageChoice images, String hash, JobId job) {

    private static final int NAMED = 8;

    /** How its parts are called among the files of the explanation. */
    String parts() {
        return "reading-" + job.value() + "-" + hash.substring(0, NAMED);
    }

    /** How its result is called there. */
    static String file(UUID reading) {
        return "reading-" + reading;
    }
}
