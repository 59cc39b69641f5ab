package org.filterscope.model;

import java.util.List;
import java.util.UUID;

/**
 * Pictures to try a model on, named in such a way that every node finds them.
 *
 * @param collection the key of a source of pictures
 * @param uploaded pictures that were uploaded for this; none to take those of the source
 */
public record TrialPictures(String collection, List<UUID> uploaded) {

    public TrialPictures {
        uploaded = List.copyOf(uploaded);
    }

    /** Some pictures of a source. */
    static TrialPictures of(String collection) {
        return new TrialPictures(collection, List.of());
    }
}
