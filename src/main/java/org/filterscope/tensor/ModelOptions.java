package org.filterscope.tensor;

import org.jspecify.annotations.Nullable;

/**
 * What a model's file may leave open and its user has to say.
 *
 * @param signature name of the signature to use, or null to take the only one or {@code serving_default}
 * @param height rows of the input where the file has them unknown, or null
 * @param width columns of the input where the file has them unknown, or null
 */
public record ModelOptions(
        @Nullable String signature,
        @Nullable Integer height,
        @Nullable Integer width) {

    /** Nothing but what the file says. */
    public static final ModelOptions NONE = new ModelOptions(null, null, null);

    public ModelOptions {
        if ((height == null) != (width == null)) {
            throw new IllegalArgumentException("height and width are given together");
        }
    }
}
