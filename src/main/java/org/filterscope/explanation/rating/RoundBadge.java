package org.filterscope.explanation.rating;

import com.vaadin.flow.component.html.Span;

/** Says how far a round is. */
final class RoundBadge extends Span {

    RoundBadge(RoundState state) {
        super(state.word());
        addClassName("badge");
        switch (state) {
            case DRAFT -> {}
            case OPEN -> addClassName("badge-running");
            case CLOSED -> addClassName("badge-done");
        }
    }
}
