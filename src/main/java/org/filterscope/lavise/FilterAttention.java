package org.filterscope.lavise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;

/** The ways from an image and a filter to the one vector that an explainer reads; c = A_k is the filter's activation. */
public sealed interface FilterAttention {

    /** No attention, the baseline: mean over h,w of A. */
    record Original() implements FilterAttention {}

    /** The network runs again on the image with every pixel outside [upsampled c &gt; T_k] set to zero: mean of its A. */
    record Image() implements FilterAttention {}

    /** Mean over h,w of A ⊙ [c &gt; T_k]. */
    record Activation() implements FilterAttention {}

    /** Mean over h,w of A ⊙ c / ‖c‖₂: the default. */
    record Projection() implements FilterAttention {}

    /** All of them, in the order of the method's description. */
    static List<FilterAttention> all() {
        return List.of(new Original(), new Image(), new Activation(), new Projection());
    }

    /** The one used where nobody chooses: {@code projection}. */
    static FilterAttention byDefault() {
        return new Projection();
    }

    /** The name that users write and results carry. */
    default String title() {
        return switch (this) {
            case Original() -> "original";
            case Image() -> "image";
            case Activation() -> "activation";
            case Projection() -> "projection";
        };
    }

    /**
     * The method of a name, upper or lower case.
     *
     * @throws RefusedException when there is no such method
     */
    static FilterAttention named(String title) {
        return all().stream()
                .filter(attention -> attention.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no attention method \"" + title + "\"; choose one of "
                        + all().stream().map(FilterAttention::title).collect(Collectors.joining(", ")) + "."));
    }
}
