package org.filterscope.dataset;

import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** How JSON files of annotations are read, whoever wrote them, and what is said of one that cannot be read. */
final class CollectionJson {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;

    static final JsonFactory FORMAT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private CollectionJson() {}

    static RefusedException refused(Object file, JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return new RefusedException(
                    file + " is nested too deep or has a text, name or number that is too long; write it anew, with"
                            + " nothing in it but the annotations.",
                    fault);
        }
        return new RefusedException(
                file + " cannot be read as JSON (" + fault.getOriginalMessage()
                        + "); it may be cut off: copy it again.",
                fault);
    }
}
