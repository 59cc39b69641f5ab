package org.filterscope.lavise;

import java.util.Objects;

/**
 * The content of {@code explainer.json}.
 *
 * @param format tells the version of the format
 * @param weights SHA-256 of the weights file
 * @param seal SHA-256 of the above and the description, so that a change to any of them shows
 * @param description the rest
 */
record StoredExplainer(String format, String weights, String seal, ExplainerDescription description) {

    StoredExplainer {
        Objects.requireNonNull(format);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(seal);
        Objects.requireNonNull(description);
    }
}
